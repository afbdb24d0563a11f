/**
 * Makes the forms of all pictures of a folder in a process of its own, by the action's library or by sharp, and prints the
 * milliseconds that it took and the most memory that it held.
 */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { FormMaker } from '../src/imaging/index.ts'
import { timed } from './measure.ts'

const [folder = '.', way = 'action'] = process.argv.slice(2)

/** As many originals are in memory at a time, whoever makes the forms. */
const LANES = 4
const QUALITY = 80
const CARD = { width: 1200, height: 630 }

const maker = new FormMaker({})

async function makeByAction(original: Buffer): Promise<void> {
  const made = await maker.make(original, [
    { format: 'webp', quality: QUALITY, fit: 'cover', metadata: true },
    { format: 'png', ...CARD, quality: QUALITY, fit: 'cover', metadata: true },
  ])
  for (const form of made) if (form instanceof Error) throw form
}

async function makeBySharp(original: Buffer): Promise<void> {
  const picture = sharp(original)
  await Promise.all([
    picture.clone().webp({ quality: QUALITY }).toBuffer(),
    picture.clone().resize(CARD).png().toBuffer(),
  ])
}

const make = way === 'action' ? makeByAction : makeBySharp
const left = readdirSync(folder).map((name) => path.join(folder, name))
const ms = await timed(() =>
  Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) await make(await readFile(file))
    }),
  ),
)
await maker.close()
console.log(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1000 }))
