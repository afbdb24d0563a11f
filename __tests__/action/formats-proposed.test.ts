import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BRANCH, ProposalScene } from './proposal-scene.ts'

let scene: ProposalScene

beforeAll(async () => {
  scene = await ProposalScene.start()
})

afterAll(() => scene.close())

/** The images of a branch. */
async function filesOn(branch: string): Promise<readonly string[]> {
  const all = await scene.github.git('ls-tree', '-r', '--name-only', branch, 'kie-images/')
  return all
    .split('\n')
    .map((file) => file.replace('kie-images/', ''))
    .filter((file) => !file.endsWith('.json'))
}

test('a pull request brings forms, and follows what is asked for without a task', async () => {
  const first = await scene.draw({
    hero: { prompt: 'a fox', formats: 'original 24w.webp' },
    card: { prompt: 'an owl', formats: '30x20.jpeg' },
  })
  expect(first.came).toEqual(['success', '1', 2])
  expect(await filesOn(BRANCH)).toEqual(['card-30x20.jpg', 'hero-24w.webp', 'hero.png'])

  const same = await scene.draw({
    hero: { prompt: 'a fox', formats: 'original 24w.webp' },
    card: { prompt: 'an owl', formats: '30x20.jpeg' },
  })
  expect([same.came, same.step.outputs['commit-sha']]).toEqual([['success', '1', 0], ''])

  const more = await scene.draw({
    hero: { prompt: 'a fox', formats: 'original 12w.png' },
    card: { prompt: 'an owl', formats: '30x20.jpeg' },
  })
  expect(more.came).toEqual(['success', '1', 0])
  expect(await filesOn(BRANCH)).toEqual(['card-30x20.jpg', 'hero-12w.png', 'hero-24w.webp', 'hero.png'])

  await scene.github.pulls.merge(1, { method: 'squash' })
  const merged = await scene.draw({
    hero: { prompt: 'a fox', formats: 'original 12w.png' },
    card: { prompt: 'an owl', formats: '30x20.jpeg' },
  })
  expect(merged.came).toEqual(['success', '', 0])

  const changed = await scene.draw({
    hero: { prompt: 'a fox', formats: 'original 12w.png 6w.png' },
    card: { prompt: 'another owl', formats: '30x20.jpeg' },
  })
  expect(changed.came).toEqual(['success', '2', 1])
  expect(await filesOn(`${BRANCH}-2`)).toEqual([
    'card-30x20.jpg',
    'hero-12w.png',
    'hero-24w.webp',
    'hero-6w.png',
    'hero.png',
  ])
})

test('candidates are kept as they were drawn, and a pick brings the forms of the picked one', async () => {
  const inputs = { candidates: '2', 'pick-command': '/pick', 'pull-request-branch': 'art' }
  const images = {
    goose: { prompt: 'a goose anew', formats: 'png 24w.webp' },
    wren: { prompt: 'a wren anew', formats: '12w.png' },
  }
  const drawn = await scene.draw(images, { inputs })
  expect([drawn.step.outputs['status'], drawn.tasks]).toEqual(['success', 4])
  expect((await filesOn('art')).filter((file) => /goose|wren/.test(file))).toEqual([
    'goose-24w.webp',
    'goose.png',
    'wren-12w.png',
  ])
  expect(await filesOn('art-candidates')).toEqual([
    'goose.candidate-1.png',
    'goose.candidate-2.png',
    'wren.candidate-1.png',
    'wren.candidate-2.png',
  ])

  const before = await Promise.all(
    ['goose-24w.webp', 'wren-12w.png'].map((file) => scene.github.read('art', `kie-images/${file}`)),
  )
  const pull = Number(drawn.step.outputs['pull-request-number'])
  const comment = scene.github.comment(pull, { body: '/pick goose 2\n/pick wren 2' })
  const event = await scene.github.events.issueComment(comment)
  const picked = await scene.draw(images, {
    inputs: { ...inputs, manifest: '' },
    may: { contents: 'write', pull_requests: 'write', issues: 'write' },
    about: { ...event.run, eventName: event.name, event: event.payload },
  })
  expect([picked.step.outputs['status'], picked.tasks]).toEqual(['success', 0])
  expect((await filesOn('art')).filter((file) => /goose|wren/.test(file))).toEqual([
    'goose-24w.webp',
    'goose.png',
    'wren-12w.png',
  ])
  expect(await scene.github.read('art', 'kie-images/goose.png')).toEqual(
    await scene.github.read('art-candidates', 'kie-images/goose.candidate-2.png'),
  )
  for (const [index, file] of ['goose-24w.webp', 'wren-12w.png'].entries()) {
    expect((await scene.github.read('art', `kie-images/${file}`)).equals(before[index] ?? Buffer.alloc(0))).toBe(false)
  }

  const again = await scene.draw(images, { inputs })
  expect([again.step.outputs['status'], again.tasks, again.step.outputs['commit-sha']]).toEqual(['success', 0, ''])

  // Their originals are not delivered, and kie has them no more: they lie among the candidates.
  scene.kie.expireResults({ status: 404, freshLinks: 'refused' })
  const others = {
    goose: { prompt: 'a goose anew', formats: 'png 20w.webp' },
    wren: { prompt: 'a wren anew', formats: '12w.png 6w.png' },
  }
  const more = await scene.draw(others, { inputs })
  expect([more.step.outputs['status'], more.tasks]).toEqual(['success', 0])
  expect(await filesOn('art')).toEqual(expect.arrayContaining(['goose-20w.webp', 'wren-6w.png']))
})
