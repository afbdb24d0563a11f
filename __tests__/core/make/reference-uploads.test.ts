import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { appendFile, mkdtemp, realpath, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { noisePicture, startKie, type KieSandbox } from '../../../sandbox/kie/index.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import {
  createKieClient,
  KieUploadError,
  systemClock,
  type KieClient,
  type UploadFile,
} from '../../../src/kie/index.ts'
import { uploadReferences, type ImageWithUploads } from '../../../src/core/make/reference-uploads.ts'
import { placeholderOf, readReferences, type FileReference } from '../../../src/core/request/references.ts'
import { makePictures } from '../../kie/pictures.ts'

const MODEL = 'google/nano-banana-edit'

let workspace: string
let kie: KieSandbox
let client: KieClient
let lines: string[]

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(path.join(tmpdir(), 'uploads-')))
  kie = await startKie()
  // Does not wait between tries, which are seconds apart.
  const clock = {
    ...systemClock,
    sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms < 10_000 ? 0 : ms, signal),
  }
  client = createKieClient({ apiKey: kie.apiKey, apiUrl: kie.url, clock })
  lines = []
})

afterEach(async () => {
  await kie.close()
  await rm(workspace, { recursive: true })
})

async function add(name: string, bytes: Uint8Array): Promise<FileReference> {
  await writeFile(path.join(workspace, name), bytes)
  const [reference] = await readReferences([name], { workspace, place: 'x' })
  if (reference?.kind !== 'file') throw new Error(`${name} is no file.`)
  return reference
}

/** An image whose request names these files, and something that was a URL from the start. */
function imageOf(...uploads: readonly FileReference[]): ImageWithUploads & { readonly requestHash: string } {
  const image_urls = [...uploads.map(placeholderOf), 'https://x.example/y.png?sig=z']
  return { request: { model: MODEL, input: { prompt: 'a fox', image_urls } }, uploads, requestHash: 'h' }
}

interface Given {
  readonly client?: Pick<KieClient, 'uploadFile'>
  readonly signal?: AbortSignal
  readonly tempDirectory?: string
}

function upload<Image extends ImageWithUploads>(
  images: readonly Image[],
  { signal = new AbortController().signal, client: given = client, ...rest }: Given = {},
): Promise<{ readonly images: readonly Image[] }> {
  const say = (line: string): number => lines.push(line)
  return uploadReferences({ images }, { client: given, signal, log: { info: say, warning: say }, ...rest })
}

async function refusal(images: readonly ImageWithUploads[], given?: Given): Promise<string> {
  return (await failure(images, given)).message
}

async function failure(images: readonly ImageWithUploads[], given?: Given): Promise<InputError> {
  const error = await upload(images, given).catch((reason: unknown) => reason)
  if (!(error instanceof InputError)) throw new Error('It was no InputError.', { cause: error })
  return error
}

describe('an upload', () => {
  test('puts the links in the place of the placeholders and changes nothing else', async () => {
    const pictures = await makePictures()
    const png = await add('a.png', pictures['image/png'])
    const jpeg = await add('b.png', pictures['image/jpeg'])
    const webp = await add('c.png', pictures['image/webp'])
    const image = imageOf(png, jpeg, webp)
    const { images } = await upload([image])
    const links = [png, jpeg, webp].map(({ sha256 }) => linkTo(sha256))
    expect(images).toEqual([
      {
        ...image,
        request: {
          model: MODEL,
          input: { prompt: 'a fox', image_urls: [...links, 'https://x.example/y.png?sig=z'] },
        },
      },
    ])
    expect(kie.uploads.map(({ mimeType }) => mimeType).toSorted()).toEqual(['image/jpeg', 'image/png', 'image/webp'])
    expect(lines).toEqual([expect.stringMatching(/^Uploaded: 3 pictures to work on, \d+ kB\.$/)])
  })

  test('A14: keeps whatever else the plan says', async () => {
    const image = imageOf(await add('a.png', noisePicture(3000)))
    const plan = { images: [image], earlierCosts: [{ taskId: 'abc', credits: 4, price: 4 }] }
    const log = { info: () => undefined, warning: () => undefined }
    const { earlierCosts } = await uploadReferences(plan, { client, log, signal: new AbortController().signal })
    expect(earlierCosts).toBe(plan.earlierCosts)
  })

  test('fills a field that takes a single picture, for a task that kie then makes', async () => {
    const file = await add('a.png', noisePicture(3000))
    const request = {
      model: 'recraft/remove-background',
      input: { image: placeholderOf(file) },
      callBackUrl: 'https://x',
    }
    const { images } = await upload([{ request, uploads: [file] }])
    expect(images[0]?.request).toEqual({ ...request, input: { image: kie.uploads[0]?.downloadUrl } })
    await client.createTask({ model: request.model, input: images[0]?.request.input ?? {} })
    expect(kie.tasks).toHaveLength(1)
  })

  test('is made once for the same bytes, in one image or in many', async () => {
    const one = await add('a.png', noisePicture(3000))
    const same = await add('b.png', noisePicture(3000))
    const other = await add('c.png', noisePicture(3000, 1))
    const { images } = await upload([imageOf(one, same), imageOf(other, one), imageOf(same)])
    expect(kie.uploads).toHaveLength(2)
    const [a, c] = [linkTo(one.sha256), linkTo(other.sha256)]
    const urls = images.map(({ request }) => request?.input['image_urls'])
    const last = 'https://x.example/y.png?sig=z'
    expect(urls).toEqual([
      [a, a, last],
      [c, a, last],
      [a, last],
    ])
  })

  test('is not made for what exists or was submitted, nor where there is none', async () => {
    const file = await add('a.png', noisePicture(3000))
    const images = [
      { ...imageOf(file), taskId: 't' },
      { ...imageOf(file), reused: [] },
      { request: undefined },
      { request: { model: MODEL, input: { prompt: placeholderOf(file) } } },
    ]
    expect((await upload(images)).images).toEqual(images)
    expect([kie.requests, lines]).toEqual([[], []])
  })

  test('is made for those of several images that are to be made, and leaves the others alone', async () => {
    const file = await add('a.png', noisePicture(3000))
    const others = [
      { ...imageOf(file), taskId: 't' },
      { request: undefined, uploads: [file], requestHash: '' },
      { request: { model: MODEL, input: { prompt: placeholderOf(file) } }, requestHash: 'h' },
    ]
    const { images } = await upload<ImageWithUploads>([imageOf(file), ...others])
    expect(images[0]?.request?.input['image_urls']).toEqual([linkTo(file.sha256), 'https://x.example/y.png?sig=z'])
    expect(images.slice(1)).toEqual(others)
  })

  test('needs none of the copies any more where something else has removed them', async () => {
    const file = await add('a.png', noisePicture(3000))
    const removing = {
      uploadFile: (sent: UploadFile) => {
        rmSync(path.dirname(sent.path), { recursive: true })
        return Promise.resolve('https://x.example/a')
      },
    }
    const { images } = await upload([imageOf(file)], { client: removing })
    expect(images[0]?.request?.input['image_urls']).toContain('https://x.example/a')
  })

  test('has a random name, and goes out from a copy that is gone afterwards', async () => {
    const file = await add('logo.png', noisePicture(3000))
    const seen: UploadFile[] = []
    const watching = {
      uploadFile: (sent: UploadFile) => {
        seen.push(sent)
        expect(readFileSync(sent.path)).toEqual(noisePicture(3000))
        // Windows has no such rights.
        if (process.platform !== 'win32') expect(statSync(sent.path).mode & 0o777).toBe(0o600)
        return Promise.resolve('https://x.example/a')
      },
    }
    await upload([imageOf(file)], { client: watching })
    await upload([imageOf(file)], { client: watching })
    expect(seen).toHaveLength(2)
    for (const { path: copy, name, mediaType, bytes } of seen) {
      expect(name).toMatch(/^[0-9a-f]{64}-[0-9a-f]{32}\.png$/)
      expect({ mediaType, bytes }).toEqual({ mediaType: 'image/png', bytes: file.bytes })
      expect(copy.startsWith(workspace)).toBe(false)
      expect(existsSync(path.dirname(copy))).toBe(false)
    }
    expect(seen[0]?.name).not.toBe(seen[1]?.name)
  })

  test('has three beside it and no more', async () => {
    const files = await Promise.all(Array.from({ length: 9 }, (_, seed) => add(`${seed}.png`, noisePicture(500, seed))))
    const open: (() => void)[] = []
    const most: number[] = []
    const copies: number[] = []
    let wake = (): void => undefined
    const holding = {
      uploadFile: (sent: UploadFile) =>
        new Promise<string>((resolve) => {
          copies.push(readdirSync(path.dirname(sent.path)).length)
          open.push(() => resolve('https://x.example/a'))
          wake()
        }),
    }
    const done = upload([imageOf(...files)], { client: holding })
    for (let left = files.length; left > 0; left -= most.at(-1) ?? 1) {
      const wanted = Math.min(4, left)
      while (open.length < wanted) await new Promise<void>((resolve) => (wake = resolve))
      // By then the copy of one more would be there: it takes a few calls to the disk.
      for (let call = 0; call < 50; call += 1) await stat(workspace)
      most.push(open.length)
      for (const end of open.splice(0)) end()
    }
    await done
    expect(most).toEqual([4, 4, 1])
    // A copy goes with its upload: the disk holds no more of them than are on their way.
    expect(Math.max(...copies)).toBeLessThanOrEqual(4)
  })

  test('of a picture that may be damaged is warned of', async () => {
    const file = await add('a::b.png', noisePicture(3000).subarray(0, -5))
    await upload([imageOf(file)])
    expect(lines.at(-1)).toBe("The picture 'a:\\u{3a}b.png' may be damaged: it is cut short.")
  })
})

/** Where kie has the file with this content. */
function linkTo(sha256: string): string | undefined {
  return kie.uploads.find(({ bytes }) => createHash('sha256').update(bytes).digest('hex') === sha256)?.downloadUrl
}

describe('F116: kie gets the bytes that were checked or none', () => {
  const changes: { name: string; change: (file: string) => unknown }[] = [
    { name: 'other bytes of the same size', change: (file) => writeFile(file, noisePicture(3000, 1)) },
    { name: 'more bytes', change: (file) => appendFile(file, 'secret') },
    { name: 'fewer bytes', change: (file) => truncate(file, 100) },
    { name: 'nothing', change: (file) => rm(file) },
    {
      name: 'a link to a secret',
      change: (file) => rm(file).then(() => symlink('/etc/passwd', file)),
    },
    {
      name: 'a pipe',
      change: (file) => rm(file).then(() => execFileSync('mkfifo', [file])),
    },
  ]
  test.each(changes)('$name', async ({ change }) => {
    const file = await add('a.png', noisePicture(3000))
    await change(file.file)
    expect(await refusal([imageOf(file)])).toBe(
      "The picture 'a.png' could not be uploaded: it is not what it was when this step began: something changes it. Nothing was spent.",
    )
    expect(kie.requests).toEqual([])
  })

  test('also where it changes while an upload is tried again', async () => {
    const file = await add('a.png', noisePicture(3000))
    kie.script('upload', { kind: 'reset', when: 'after-body' })
    kie.onRequest(() => writeFileSync(file.file, noisePicture(3000, 1)))
    await upload([imageOf(file)])
    expect(kie.requests).toHaveLength(2)
    expect(kie.uploads.map(({ bytes }) => bytes.equals(noisePicture(3000)))).toEqual([true])
  })
})

describe('an upload that fails ends the run before anything is spent', () => {
  const reply = (code: number, msg: string) =>
    ({ kind: 'reply', status: 200, body: { success: false, code, msg } }) as const
  const prefix = "The picture 'a.png' could not be uploaded: "
  test.each([
    {
      name: 'a wrong key',
      fault: reply(401, 'Unauthorized'),
      want: /^kie refused the API key\. .*api-key.* Nothing was spent\.$/,
      count: 1,
    },
    {
      name: 'a refusal of the file',
      fault: reply(400, 'File type not supported'),
      want: /code 400: File type not supported\. Check that the picture .* WebP\. Nothing was spent\.$/,
      count: 1,
    },
    {
      name: 'a full store',
      fault: reply(500, 'Internal Error, Please try again later.'),
      want: /Please try again later\. Re-run the job later\. Nothing was spent\.$/,
      count: 3,
    },
    {
      name: 'a server that stays down',
      fault: { kind: 'reply', status: 502, body: '<html>' } as const,
      want: /Check https:\/\/kie\.ai and the network of the runner, then re-run the failed job\. Nothing was spent\.$/,
      count: 3,
    },
  ])('$name', async ({ fault, want, count }) => {
    const file = await add('a.png', noisePicture(3000))
    kie.script('upload', fault, fault, fault)
    const message = await refusal([imageOf(file)])
    expect(message.startsWith(prefix)).toBe(true)
    expect(message.slice(prefix.length)).toMatch(want)
    expect(kie.requests).toHaveLength(count)
  })

  test('a disk that takes no copy', async () => {
    const file = await add('a.png', noisePicture(3000))
    const error = await failure([imageOf(file)], { tempDirectory: path.join(workspace, 'no') })
    expect(error.message).toBe(
      'Pictures could not be copied for their upload: the disk says ENOENT. Nothing was spent.',
    )
    expect(error.cause).toMatchObject({ code: 'ENOENT' })
    expect(kie.requests).toEqual([])
  })

  test('a copy that is gone when it is to be read', async () => {
    const file = await add('a.png', noisePicture(3000))
    const cause = new KieUploadError('A file to upload cannot be opened.')
    const error = await failure([imageOf(file)], { client: { uploadFile: () => Promise.reject(cause) } })
    expect(error.message).toBe(
      "The picture 'a.png' could not be uploaded: A file to upload cannot be opened. Nothing was spent.",
    )
    expect(error.cause).toBe(cause)
  })

  test('a fault of this action is told as such', async () => {
    const fault = new TypeError('a fault')
    const work = upload([imageOf(await add('a.png', noisePicture(3000)))], {
      client: { uploadFile: () => Promise.reject(fault) },
    })
    await expect(work).rejects.toBe(fault)
  })

  test('no other upload begins, also behind one that was done when it failed', async () => {
    const files = await Promise.all(Array.from({ length: 9 }, (_, seed) => add(`${seed}.png`, noisePicture(500, seed))))
    const failing = Promise.withResolvers<string>()
    const done = Promise.withResolvers<string>()
    let begun = 0
    const client = {
      uploadFile: () => {
        begun += 1
        if (begun === 4) {
          failing.reject(new KieUploadError('A file to upload cannot be opened.'))
          // The others come to their end after that, and as if nobody had ended them.
          setImmediate(() => done.resolve('https://x.example/a'))
        }
        return begun === 1 ? failing.promise : done.promise
      },
    }
    expect(
      await refusal(
        files.map((file) => imageOf(file)),
        { client },
      ),
    ).toMatch(/cannot be opened/)
    expect(begun).toBe(4)
  })

  test('no other upload begins, and none is at work any more', async () => {
    const files = await Promise.all(Array.from({ length: 9 }, (_, seed) => add(`${seed}.png`, noisePicture(500, seed))))
    kie.script('upload', { kind: 'hang' }, { kind: 'hang' }, { kind: 'hang' }, reply(401, 'Unauthorized'))
    expect(await refusal([imageOf(...files)])).toMatch(/kie refused the API key/)
    expect(kie.requests).toHaveLength(4)
    expect(kie.uploads).toEqual([])
  })

  test('a cancelled step throws the reason, wherever it is, and leaves no copy', async () => {
    const file = await add('a.png', noisePicture(3000))
    const reason = new Error('enough')
    await expect(upload([imageOf(file)], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(kie.requests).toEqual([])
    const cancel = new AbortController()
    const copies: string[] = []
    const watching = {
      uploadFile: (sent: UploadFile, options?: { readonly signal?: AbortSignal }) => {
        copies.push(sent.path)
        return client.uploadFile(sent, options)
      },
    }
    kie.script('upload', { kind: 'hang' })
    kie.onRequest(() => cancel.abort(reason))
    await expect(upload([imageOf(file)], { signal: cancel.signal, client: watching })).rejects.toBe(reason)
    expect(copies.map((copy) => existsSync(path.dirname(copy)))).toEqual([false])
  })
})
