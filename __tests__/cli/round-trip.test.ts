import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { startStage } from '../action/harness.ts'
import { layScene } from './desk.ts'

const MANIFEST = `images:
  - {name: fox, prompt: A red fox, formats: original 64w.webp}
  - {name: owl, prompt: A grey owl}
`

test('what a desk has made the action in CI keeps, and the other way round', async () => {
  const desk = await layScene()
  const stage = await startStage()
  try {
    desk.write('images.yml', MANIFEST)
    expect((await desk.run('make')).exitCode).toBe(0)
    const inputs = { prompt: '', manifest: 'images.yml', 'api-url': stage.kie.url }
    const kept = await stage.run(inputs, { workspace: desk.directory })
    expect([kept.outputs['status'], stage.kie.tasks.length]).toEqual(['success', 0])
    expect(JSON.parse(kept.outputs['images'] ?? '')).toEqual([
      ...['kie-images/fox.png', 'kie-images/fox-64w.webp', 'kie-images/owl.png'],
    ])

    desk.write('images.yml', `${MANIFEST}  - {name: elk, prompt: An elk}\n`)
    const grown = await stage.run(inputs, { workspace: desk.directory })
    expect([grown.outputs['status'], stage.kie.tasks.length]).toEqual(['success', 1])
    const lock = readFileSync(path.join(desk.directory, 'kie-images/images.lock.json'), 'utf8')
    const again = await desk.run('make')
    expect([again.exitCode, desk.kie.tasks.length]).toEqual([0, 2])
    expect(readFileSync(path.join(desk.directory, 'kie-images/images.lock.json'), 'utf8')).toBe(lock)
    expect((await desk.run('check')).exitCode).toBe(0)
  } finally {
    await stage.close()
    await desk.close()
  }
})
