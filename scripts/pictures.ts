/**
 * Draws the documents' pictures of what the action leaves on GitHub: `node scripts/pictures.ts`, or some of them alone by
 * their names: `node scripts/pictures.ts log summary`. Needs Chromium, and the built action for the log. The comments, the
 * log, the summary, the contact sheet and the text of the pull request in them are the action's own.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startChromium, type Chromium } from '../__tests__/browser/chromium.ts'
import { buildScenes, pictureName, readSceneNames, SCHEMES, writeScene, type Scene } from './pictures/scenes.ts'

const names = readNames()
const directory = await mkdtemp(path.join(tmpdir(), 'pictures-'))
const chromium = await startChromium()
try {
  for (const scene of await buildScenes(names)) {
    for (const scheme of SCHEMES) {
      const picture = await draw(chromium, scene, scheme)
      const file = `docs/${pictureName(scene.name, scheme)}`
      await writeFile(new URL(`../${file}`, import.meta.url), picture)
      console.log(`${file}: ${Math.round(picture.length / 1000)} kB`)
    }
  }
} finally {
  await chromium.close()
  await rm(directory, { recursive: true })
}

/** A name that is unknown ends the process with a line of its own. */
function readNames(): readonly Scene['name'][] {
  try {
    return readSceneNames(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

/** The whole page, in a window that is as high as it. */
async function draw(browser: Chromium, scene: Scene, scheme: 'light' | 'dark'): Promise<Buffer> {
  const view = { url: await writeScene(scene, directory), width: scene.width, scheme }
  const first = await browser.open({ ...view, height: 600 })
  await first.evaluate('window.charts')
  const height = await first.evaluate<number>('Math.ceil(document.body.getBoundingClientRect().height)')
  const page = await browser.open({ ...view, height })
  await page.evaluate('Promise.all([window.charts, ...[...document.images].map((image) => image.decode())])')
  return page.screenshot('webp')
}
