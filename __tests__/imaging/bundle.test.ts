import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { FORM_FORMATS } from '../../src/imaging/index.ts'
import type { FormPlan } from '../../src/imaging/picture/form.ts'
import type { WorkOrder, WorkReport } from '../../src/imaging/picture/messages.ts'
import { planForms } from '../../src/imaging/picture/plan.ts'
import { recipe } from './making.ts'
import { drawScene, show } from './pictures.ts'
import { similarity } from './similarity.ts'

const DIST = path.resolve(import.meta.dirname, '../../dist')
/** What a runner has of the threads: the bundle, and no folder of packages anywhere above it. */
const ITS_OWN = /^imaging-.*\.js$|\.wasm$|^package\.json$/

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bundle-'))
  for (const file of readdirSync(DIST).filter((each) => ITS_OWN.test(each))) {
    cpSync(path.join(DIST, file), path.join(folder, file))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Has a bundled thread make forms. */
async function makeInBundle(order: WorkOrder): Promise<readonly Uint8Array[]> {
  const worker = new Worker(path.join(folder, 'imaging-worker.js'), { execArgv: [] })
  const forms: Uint8Array[] = []
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject)
      worker.on('message', (report: WorkReport) => {
        if (report.kind === 'form') forms.push(report.bytes)
        if (report.kind === 'done') resolve()
      })
      worker.postMessage(order)
    })
  } finally {
    await worker.terminate()
  }
  return forms
}

describe('in an empty folder', () => {
  test.each(FORM_FORMATS)('the bundled thread makes all forms of a %s', async (format) => {
    const scene = await drawScene(240, 160).png().toBuffer()
    const original = await sharp(scene).toFormat(format, { quality: 90 }).toBuffer()
    const recipes = FORM_FORMATS.map((each) => recipe({ format: each, width: 120, quality: 90, metadata: true }))
    const work = planForms(original, recipes)
    const plans = work.plans.filter((plan): plan is FormPlan => !(plan instanceof Error))
    const forms = await makeInBundle({ bytes: original, original: work.original, greys: work.greys, plans })
    expect(forms).toHaveLength(4)
    const want = await show(await sharp(original).resize(120).png().toBuffer())
    for (const form of forms) expect(similarity(await show(form), want)).toBeGreaterThan(0.95)
  })

  test('there is no more WebAssembly than it needs, in a file for each codec', () => {
    const compiled = readdirSync(folder).filter((file) => file.endsWith('.wasm'))
    expect(compiled).toEqual([
      'avif_dec.wasm',
      'avif_enc.wasm',
      'mozjpeg_dec.wasm',
      'mozjpeg_enc.wasm',
      'squoosh_png_bg.wasm',
      'webp_dec.wasm',
      'webp_enc_simd.wasm',
    ])
  })
})
