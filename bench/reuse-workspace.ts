import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { noisePicture } from '../sandbox/kie/index.ts'
import type { LockEntry } from '../src/core/images/lock/lock.ts'
import { formatLock } from '../src/core/images/lock/lock-text.ts'
import { hashRequest } from '../src/core/plan/plan.ts'

/** The manifest of such a workspace, relative to it. */
export const MANIFEST = 'images.yml'

/** Where its images lie. */
export const OUTPUT_DIRECTORY = 'kie-images'

const MODEL = 'gpt-image/1.5-text-to-image'
const IMAGE_BYTES = 8000
/** Images of one directory of the output directory. */
const IN_A_DIRECTORY = 200

/**
 * Writes a workspace in which a manifest's images are there already: the manifest, the files and their lock file.
 *
 * @param workspace - absolute path of a directory that exists
 */
export function writeReusedImages(workspace: string, count: number): void {
  const names = Array.from({ length: count }, (_, index) => `page-${Math.floor(index / IN_A_DIRECTORY)}/image-${index}`)
  writeFileSync(path.join(workspace, MANIFEST), manifestOf(names))
  for (const name of names) mkdirSync(path.join(workspace, OUTPUT_DIRECTORY, path.dirname(name)), { recursive: true })
  const lock = new Map(names.map((name, index) => [`${name}.png`, writeImage(workspace, { name, index })]))
  writeFileSync(path.join(workspace, OUTPUT_DIRECTORY, 'images.lock.json'), formatLock(lock))
}

function promptOf(name: string): string {
  return `Signal flags on the mast of ${name}, gouache`
}

function manifestOf(names: readonly string[]): string {
  const images = names.map((name) => `  - name: ${name}\n    prompt: ${promptOf(name)}\n`)
  return `defaults:\n  model: ${MODEL}\n  aspect_ratio: 3:2\n  quality: high\nimages:\n${images.join('')}`
}

function writeImage(workspace: string, { name, index }: { readonly name: string; readonly index: number }): LockEntry {
  const file = `${name}.png`
  const picture = noisePicture(IMAGE_BYTES, index)
  writeFileSync(path.join(workspace, OUTPUT_DIRECTORY, file), picture)
  return {
    name,
    file,
    request: hashRequest({ model: MODEL, input: { prompt: promptOf(name), aspect_ratio: '3:2', quality: 'high' } }),
    sha256: createHash('sha256').update(picture).digest('hex'),
    bytes: picture.length,
    width: picture.readUInt32BE(16),
    height: picture.readUInt32BE(20),
    mediaType: 'image/png',
    model: MODEL,
    taskId: createHash('md5').update(name).digest('hex'),
    credits: 22,
    createdAt: '2026-11-01T12:00:00.000Z',
    source: MANIFEST,
  }
}
