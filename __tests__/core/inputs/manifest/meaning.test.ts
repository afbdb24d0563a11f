import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { readConfig } from '../../../../src/core/inputs/config.ts'
import { InputError } from '../../../../src/core/text/errors.ts'
import { checkReachingAsync } from '../../../reaching.ts'
import {
  BADLY,
  CARELESS_TEXT,
  double,
  hasTakenOutLine,
  LAYOUT,
  MEANT,
  WELL,
  writeManifest,
} from './written-manifests.ts'

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'meaning-')))
})

afterAll(() => rmSync(workspace, { recursive: true }))

/** A value in which everything stands that could be read once more. */
const SEASON = '{{ winter }} #1: "it\'s" \\ $& ---'
/** It takes a text in a field of its own. */
const MODEL = 'google/imagen4'

/** What kie is sent of each image, or what is wrong. */
async function sentFor(manifest: string, inputs: Readonly<Record<string, string>>) {
  writeFileSync(path.join(workspace, 'images.yml'), manifest)
  const given: Readonly<Record<string, string>> = { 'api-key': 'key', model: MODEL, manifest: 'images.yml', ...inputs }
  try {
    const { source } = await readConfig((name) => given[name] ?? '', {
      workspace,
      resolveBranch: () => ({ branch: 'main', isInferred: true }),
      lookUp: () => Promise.resolve(undefined),
    })
    if (source.kind !== 'manifest') throw new Error('It is no manifest')
    return source.requested.map(({ resolved }) => ({
      prompt: resolved.request.input['prompt'],
      negative: resolved.request.input['negative_prompt'],
    }))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

/** A prompt as kie is to get it, `undefined` where it asks for what nobody fills in. */
function filled(text: string): string | undefined {
  if (text.includes('${{')) return undefined
  const names = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside = '']) => inside.trim())
  if (names.some((name) => name !== 'season')) return undefined
  return text.replaceAll(/\{\{.*?\}\}/g, () => SEASON)
}

/** The prompt as a reader of YAML has it that knows of no slips. */
function naiveReading(manifest: string): string | undefined {
  try {
    const read: unknown = parse(manifest, { logLevel: 'silent' })
    const { images } = read as { readonly images: readonly { readonly prompt?: unknown }[] }
    const prompt = images[0]?.prompt
    return typeof prompt === 'string' ? prompt : undefined
  } catch {
    return undefined
  }
}

test('what is written well comes to kie as it is meant, however it is written', async () => {
  const image = fc.record({ meant: MEANT, prompt: WELL, negative: WELL })
  const images = fc.array(image, { minLength: 1, maxLength: 3 })
  await checkReachingAsync(
    (reached) =>
      fc.asyncProperty(images, LAYOUT, WELL, async (given, layout, season) => {
        const meant = given.map((each) => each.meant)
        const writers = given.map(({ prompt, negative }) =>
          layout.isFlow ? { prompt: double, negative: double } : { prompt, negative },
        )
        const manifest = writeManifest(
          meant.map((each, index) => ({ ...each, writers: writers[index] ?? { prompt: double, negative: double } })),
          layout,
        )
        const sent = await sentFor(manifest, { variables: `season: ${season(SEASON, 0)}` })
        if (/[#:{'"\\]/.test(meant.map(({ prompt }) => prompt).join())) reached()
        expect(sent).toEqual(meant.map(({ prompt, negative }) => ({ prompt: filled(prompt), negative })))
      }),
    { numRuns: 200 },
  )
})

test('what is written badly comes to kie as it is meant, or is an error before anything is sent', async () => {
  await checkReachingAsync(
    (reached) =>
      fc.asyncProperty(CARELESS_TEXT, BADLY, LAYOUT, async (prompt, writer, layout) => {
        const image = { prompt, negative: 'rain', writers: { prompt: writer, negative: double } }
        const manifest = writeManifest([image], layout)
        const reading = naiveReading(manifest)?.trim()
        // What begins with a quote or a bar says in YAML what it says.
        const meant = /^['"|>]/.test(prompt) && reading !== undefined ? reading : prompt
        const want = filled(meant)
        const sent = await sentFor(manifest, { variables: JSON.stringify({ season: SEASON }) })
        const isError = sent.every((each) => typeof each === 'string')
        if (reading !== meant && hasTakenOutLine(writer(prompt, 4))) return
        if (want === undefined || reading !== meant) {
          reached()
          expect({ manifest, sent, isError }).toMatchObject({ isError: true })
        } else if (!isError) expect(sent).toEqual([{ prompt: want, negative: 'rain' }])
      }),
    { numRuns: 200 },
  )
})

test('a value of the variables that is written badly fills in what is meant, or is an error', async () => {
  await checkReachingAsync(
    (reached) =>
      fc.asyncProperty(CARELESS_TEXT, BADLY, fc.constantFrom('\n', '\r\n'), async (season, writer, lineEnd) => {
        const variables = `# Of the release.${lineEnd}season: ${writer(season, 0).replaceAll('\n', lineEnd)}${lineEnd}other: 1`
        const manifest = `images: [{ name: a, prompt: 'In {{ season }}', input: { negative_prompt: rain } }]`
        const sent = await sentFor(manifest, { variables })
        const reading = naiveReading(`images:\n- prompt: ${writer(season, 2)}`)
        const meant = /^['"|>]/.test(season) && reading !== undefined && reading !== '' ? reading : season
        if (reading !== meant && hasTakenOutLine(writer(season, 0))) return
        if (reading !== meant || meant.includes('${{')) {
          reached()
          expect({ variables, sent }).toMatchObject({ sent: sent.map(() => expect.any(String)) })
        } else if (!sent.every((each) => typeof each === 'string')) {
          expect(sent).toEqual([{ prompt: `In ${meant}`.trim(), negative: 'rain' }])
        }
      }),
    { numRuns: 200 },
  )
})
