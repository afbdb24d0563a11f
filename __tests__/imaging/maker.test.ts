import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { FormMaker, UnreadableOriginalError } from '../../src/imaging/index.ts'
import { pngChunk } from '../../src/imaging/file/png.ts'
import { recipe } from './making.ts'
import { drawScene } from './pictures.ts'

let scene: Buffer

beforeAll(async () => {
  scene = await drawScene(240, 160).png().toBuffer()
})

/** Ends the threads of a maker, whatever becomes of the test. */
async function withMaker<T>(
  options: ConstructorParameters<typeof FormMaker>[0],
  use: (maker: FormMaker) => Promise<T>,
): Promise<T> {
  const maker = new FormMaker(options)
  try {
    return await use(maker)
  } finally {
    await maker.close()
  }
}

/** A picture whose header is in order and whose data no decoder takes. */
function nonsense(): Buffer {
  return Buffer.concat([
    scene.subarray(0, 33),
    pngChunk('IDAT', Buffer.alloc(90, 7)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

describe('many originals', () => {
  test.each([1, 2])('at once, with %s threads, each get their own forms', async (workers) => {
    const widths = [10, 20, 30, 40, 50, 60]
    const sizes = await withMaker({ workers }, (maker) =>
      Promise.all(
        widths.map(async (width) => {
          const forms = await maker.make(scene, [recipe({ width }), recipe({ width: width + 1, format: 'webp' })])
          return forms.map((form) => (form instanceof Error ? form : form.width))
        }),
      ),
    )
    expect(sizes).toEqual(widths.map((width) => [width, width + 1]))
  })

  test('lose none to one that does not decode', async () => {
    const results = await withMaker({ workers: 1 }, (maker) =>
      Promise.allSettled([scene, nonsense(), scene, nonsense(), scene].map((each) => maker.make(each, [recipe()]))),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
    for (const reason of reasons) expect(reason).toBeInstanceOf(UnreadableOriginalError)
  })

  test('are left as they are, be they a part of what is in memory', async () => {
    const whole = Buffer.concat([Buffer.alloc(100, 1), scene, Buffer.alloc(100, 2)])
    const before = Buffer.from(whole)
    const part = whole.subarray(100, 100 + scene.length)
    const made = await withMaker({ workers: 1 }, (maker) => maker.make(part, [recipe({ width: 9 })]))
    expect(made).toMatchObject([{ width: 9 }])
    expect(whole).toEqual(before)
  })
})

describe('a form that cannot be made', () => {
  test('is an error in its place, and the others are made', async () => {
    const tall = await drawScene(10, 300).png().toBuffer()
    const made = await withMaker({ workers: 1 }, (maker) =>
      maker.make(tall, [
        recipe({ width: 5 }),
        recipe({ width: 1000, format: 'webp' }),
        recipe({ width: 8192 }),
        recipe({ width: 6 }),
      ]),
    )
    expect(made.map((form) => (form instanceof Error ? form.message : form.width))).toEqual([
      5,
      'It would have 1000 x 30000 pixels; a webp has at most 16383 on a side.',
      'It would have 8192 x 245760 pixels; a png has at most 65535 on a side.',
      6,
    ])
  })

  test('by which its thread ends does not take the others with it', async () => {
    // Inputs give no such quality, and the codec fails on it.
    const broken = recipe({ format: 'webp', quality: 1000 })
    const made = await withMaker({ workers: 1 }, (maker) =>
      maker.make(scene, [recipe({ width: 5 }), broken, recipe({ width: 7 }), broken, recipe({ width: 8 })]),
    )
    expect(made.map((form) => (form instanceof Error ? 'error' : form.width))).toEqual([5, 'error', 7, 'error', 8])
    expect((made[1] as Error).message).toBe(
      'It could not be made: The encoder of webp gave nothing, as where a picture takes more memory than there is.',
    )
  })
})

describe('forms that are taken one by one', () => {
  test('come as they are made, so that those that are there need not wait for the others', async () => {
    await withMaker({ workers: 1 }, async (maker) => {
      const came: (readonly [number, number])[] = []
      const recipes = [recipe({ width: 5 }), recipe({ width: 6 }), recipe({ format: 'avif', width: 2000 })]
      const making = maker.makeEach(scene, recipes, (form, index) => {
        came.push([index, form instanceof Error ? 0 : form.width])
        if (index === 1) void maker.close()
      })
      await expect(making).rejects.toThrow('was closed')
      expect(came).toEqual([
        [0, 5],
        [1, 6],
      ])
    })
  })

  test('come each once, whatever their thread and the recipes before them', async () => {
    const broken = recipe({ format: 'webp', quality: 1000 })
    const impossible = recipe({ format: 'webp', width: 9, height: 20_000 })
    const came: number[] = []
    const made = await withMaker({ workers: 1 }, async (maker) => {
      const recipes = [impossible, recipe({ width: 5 }), broken, recipe({ width: 7 })]
      await maker.makeEach(scene, recipes, (_form, index) => void came.push(index))
      return maker.make(scene, recipes)
    })
    expect(came.toSorted()).toEqual([0, 1, 2, 3])
    expect(made.map((form) => (form instanceof Error ? 'error' : form.width))).toEqual(['error', 5, 'error', 7])
  })
})

describe('a maker that is told to end', () => {
  test('by its signal rejects with the reason, at once and from then on', async () => {
    const ending = new AbortController()
    await withMaker({ workers: 1, signal: ending.signal }, async (maker) => {
      await maker.make(scene, [recipe()])
      const under = [1, 2, 3].map(() => maker.make(scene, [recipe({ format: 'avif', width: 2000 })]))
      const settled = Promise.allSettled(under)
      const reason = new Error('The job was cancelled')
      ending.abort(reason)
      expect(
        (await settled).map((result) => (result.status === 'rejected' ? (result.reason as unknown) : result)),
      ).toEqual([reason, reason, reason])
      await expect(maker.make(scene, [recipe()])).rejects.toBe(reason)
    })
  })

  test('by close rejects what is under way', async () => {
    const maker = new FormMaker({ workers: 1 })
    await maker.make(scene, [recipe()])
    const under = expect(maker.make(scene, [recipe({ format: 'avif', width: 2000 })])).rejects.toThrow('was closed')
    await maker.close()
    await under
  })

  test('before it has made anything has nothing to end', async () => {
    await expect(new FormMaker({}).close()).resolves.toBeUndefined()
  })
})

/** Runs a program by Node itself, and gives what it prints. */
async function runProgram(text: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', text], {
    // Only ends what hangs.
    timeout: 60_000,
  })
  return stdout.trim()
}

describe('a process', () => {
  const index = JSON.stringify(new URL('../../src/imaging/index.ts', import.meta.url).href)

  test('that makes no form loads no codec and no threads', async () => {
    const text = `import { FormMaker, hasContentCredentials } from ${index}
      new FormMaker({})
      await hasContentCredentials(${JSON.stringify(import.meta.filename)})
      const { moduleLoadList } = process
      console.log(moduleLoadList.some((each) => each === 'NativeModule worker_threads'), moduleLoadList.length > 10)`
    expect(await runProgram(text)).toBe('false true')
  })

  test('ends without a word though its maker was never closed', async () => {
    const small = await drawScene(24, 16).png().toBuffer()
    const text = `import { FormMaker } from ${index}
      const picture = Buffer.from('${small.toString('base64')}', 'base64')
      const [form] = await new FormMaker({}).make(picture, [{ format: 'webp', quality: 80, fit: 'cover', metadata: true }])
      console.log(form.width)`
    expect(await runProgram(text)).toBe('24')
  })
})
