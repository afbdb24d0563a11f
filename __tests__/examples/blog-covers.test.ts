import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { read } from '../documents/documents.ts'
import { logOf, outputsOf, startScene, type ExampleScene } from './example-setup.ts'

let scene: ExampleScene

beforeAll(async () => {
  scene = await startScene('blog-covers.yml')
  await scene.github.push('main', { 'scripts/blog-covers.mjs': read('examples/blog-covers.mjs') }, 'Add the script')
})
afterAll(() => scene.close())

const post = (lines: string): string => `---\n${lines}\n---\n\ncover: no front matter\n`

async function push(posts: Readonly<Record<string, string>>): Promise<WorkflowResult> {
  const { github, play } = scene
  await github.push('main', posts, 'Write')
  return play(await github.events.push('refs/heads/main'))
}

async function covers(): Promise<readonly string[]> {
  const files = await scene.github.git('ls-tree', '-r', '--name-only', 'main', 'static/covers')
  return files.split('\n').filter((file) => file.endsWith('.png'))
}

const prompts = (): unknown[] => scene.kie.tasks.map(({ input }) => input['prompt'])

test('a post without a cover gets one, whatever stands in its title; one with a cover does not', async () => {
  const result = await push({
    'posts/2026-11-30-Fog.md': post('title: "Fog # 1: {{ why }} ${{ x }}"\ndate: 2026-11-30'),
    'posts/storm.md': post("title: 'It''s a storm'\ncover:"),
    'posts/own.md': post('title: Mine\ncover: /static/mine.png'),
    'posts/note.md': 'No front matter.\n',
    'posts/picture.txt': post('title: No post'),
  })
  expect(logOf(result, 'draw').filter((line) => line.startsWith('##[error]'))).toEqual([])
  expect(result.conclusion).toBe('success')
  expect(await covers()).toEqual(['static/covers/2026-11-30-fog.png', 'static/covers/storm.png'])
  expect(prompts().toSorted()).toEqual([
    expect.stringContaining('"Fog # 1: { { why }} $'),
    expect.stringContaining('a storm'),
  ])
})

test('the next push draws the cover of a new post alone', async () => {
  expect((await push({ 'posts/calm.md': post('title: Calm') })).conclusion).toBe('success')
  expect(prompts().slice(2)).toEqual([expect.stringContaining('"Calm"')])
  expect(await covers()).toHaveLength(3)
})

test('where every post has a cover of its own, nothing is asked for', async () => {
  const own = post('title: Mine\ncover: /static/mine.png')
  const files = ['2026-11-30-Fog', 'storm', 'calm'].map((name) => [`posts/${name}.md`, own])
  const result = await push(Object.fromEntries(files) as Record<string, string>)
  expect(result.conclusion).toBe('success')
  expect(outputsOf(result, 'draw')).toEqual({})
  expect(scene.kie.tasks).toHaveLength(3)
})
