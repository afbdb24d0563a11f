import { describe, expect, test } from '@jest/globals'
import { Obstacles, type Candidate } from '../../../src/kie/queue/obstacles.ts'
import { KieApiError, type ErrorKind, type Verdict } from '../../../src/kie/wire/errors.ts'

/** A refusal of this kind. */
function refusal(kind: ErrorKind, verdict: Verdict = 'stop'): KieApiError {
  return new KieApiError({ endpoint: 'createTask', kind, verdict, code: undefined, httpStatus: 400, text: kind })
}

/** What would be sent, of this model. */
function candidateOf(model: string, admit: Candidate['admit'] = () => undefined): Candidate {
  return { request: { model, input: {} }, admit }
}

const BALANCE = refusal('balance')

describe('why nothing more is sent', () => {
  test.each([
    { name: 'the first reason counts', stops: [BALANCE, refusal('auth')] },
    { name: 'a cancel is no better one', stops: [BALANCE, 'cancelled'] as const },
    { name: 'a spent budget does not hide another', stops: ['over-budget', BALANCE] as const },
    { name: 'nor take the place of another', stops: [BALANCE, 'over-budget'] as const },
  ])('$name', ({ stops }) => {
    const obstacles = new Obstacles()
    for (const reason of stops) obstacles.stop(reason)
    expect(obstacles.find('any')).toMatchObject({ name: 'KieNotSubmittedError', because: BALANCE })
  })
})

describe('what was sent once', () => {
  test.each([
    { name: 'is sent again where nothing stands in its way', set: () => undefined, want: true },
    {
      name: 'is sent again when the budget is spent, which has room for it',
      set: (obstacles: Obstacles) => obstacles.stop('over-budget'),
      want: true,
    },
    { name: 'is not after a stop', set: (obstacles: Obstacles) => obstacles.stop(BALANCE), want: false },
    {
      name: 'is not where its model was refused meanwhile',
      set: (obstacles: Obstacles) => obstacles.refused({ model: 'a', input: {} }, refusal('model', 'final')),
      want: false,
    },
    {
      name: 'is sent again where another model was refused',
      set: (obstacles: Obstacles) => obstacles.refused({ model: 'b', input: {} }, refusal('model', 'final')),
      want: true,
    },
  ])('$name', ({ set, want }) => {
    const obstacles = new Obstacles()
    set(obstacles)
    expect(obstacles.admitsAgain(candidateOf('a'))).toBe(want)
  })

  test('is not where its own room is gone, and then nothing else is sent either', () => {
    const obstacles = new Obstacles()
    expect(obstacles.admitsAgain(candidateOf('a', () => 'over-budget'))).toBe(false)
    expect(obstacles.find('b')).toMatchObject({ because: 'over-budget' })
  })
})

describe('a final refusal', () => {
  test.each<{ kind: ErrorKind; others: boolean }>([
    { kind: 'model', others: false },
    { kind: 'disabled', others: false },
    { kind: 'parameter', others: true },
    { kind: 'moderation', others: true },
  ])('of the kind $kind leaves others of its model: $others', ({ kind, others }) => {
    const obstacles = new Obstacles()
    obstacles.refused({ model: 'a', input: {} }, refusal(kind, 'final'))
    expect(obstacles.admits(candidateOf('a'))).toBe(others)
    expect(obstacles.admits(candidateOf('b'))).toBe(true)
  })
})
