import { describe, expect, test } from '@jest/globals'
import { accepts, createScriptedKie, itemsOf, shows, type Reply, type ScriptedKie } from './scripted-kie.ts'

/** A kie whose tasks end with these records, one for each attempt. */
function ending(...ends: readonly Reply[]): ScriptedKie {
  let created = 0
  return createScriptedKie(({ kind, subject }) => {
    if (kind === 'look') return ends[created - 1] ?? shows('generating')
    created += 1
    return accepts(`${subject}${created}`)
  })
}

const fails = (credits: number | null): Reply => shows('fail', { failCode: '500', creditsConsumed: credits })
const done = (credits: number | null): Reply => shows('success', { creditsConsumed: credits })

describe('A16: what kie says that it took', () => {
  const rows: { name: string; end: Reply; want: string }[] = [
    { name: 'nothing for a task that failed is believed', end: fails(0), want: 'no' },
    { name: 'something may have been given back', end: fails(4), want: 'unknown' },
    { name: 'no word is no number', end: fails(null), want: 'unknown' },
    {
      name: 'nothing for a task still at work is not the last word',
      end: shows('generating', { creditsConsumed: 0 }),
      want: 'unknown',
    },
    { name: 'something for one still at work is', end: shows('generating', { creditsConsumed: 4 }), want: 'yes' },
    { name: 'nothing for a result without a picture is believed', end: done(0), want: 'no' },
    { name: 'something for a result without a picture too', end: done(4), want: 'yes' },
    { name: 'no word on a result without a picture is no number', end: done(null), want: 'unknown' },
  ]
  test.each(rows)('$name', async ({ end, want }) => {
    expect(await ending(end).run(itemsOf('a'), { timeoutMs: 60_000 })).toMatchObject([{ end: 'failed', charged: want }])
  })

  test.each([
    { name: 'nothing, and neither has the refused one', credits: 0, code: 422, want: 'no' },
    { name: 'perhaps something', credits: 4, code: 422, want: 'unknown' },
    { name: 'nothing, but perhaps the lost one', credits: 0, code: 500, want: 'unknown' },
  ])('a fresh attempt without a task: the failed one took $name', async ({ credits, code, want }) => {
    let created = 0
    const kie = createScriptedKie(({ kind, subject }) => {
      if (kind === 'look') return fails(credits)
      created += 1
      return created === 1 ? accepts(subject) : { code, msg: code === 422 ? 'seed is required' : 'x' }
    })
    expect(await kie.run(itemsOf('a'), { retries: 1 })).toMatchObject([{ end: 'failed', taskId: 'a', charged: want }])
  })
})
