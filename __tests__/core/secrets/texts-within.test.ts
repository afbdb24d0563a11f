import { describe, expect, test } from '@jest/globals'
import { mapTexts } from '../../../src/core/secrets/texts-within.ts'

const SECRET = 'a-secret-key'

function redactAll<T>(value: T): T {
  return mapTexts(value, (text) => text.replaceAll(SECRET, '***')) as T
}

describe('T10: the texts of a value', () => {
  test('in maps, sets and URLs, which stay what they are', () => {
    const told = redactAll({
      map: new Map([[SECRET, { [SECRET]: SECRET }]]),
      set: new Set([SECRET, 'b']),
      url: new URL(`https://hook.test/?key=${SECRET}`),
      none: new URL(`https://${SECRET}/`),
      at: new Date(7),
      bytes: Buffer.from(SECRET),
    })
    expect(told.map).toEqual(new Map([['***', { '***': '***' }]]))
    expect(told.set).toEqual(new Set(['***', 'b']))
    expect(told.url).toEqual(new URL('https://hook.test/?key=***'))
    expect(told.none.href).not.toContain(SECRET)
    expect([told.at, told.bytes]).toEqual([new Date(7), Buffer.from(SECRET)])
  })

  test('in objects of a class', () => {
    class Told {
      readonly #count = 7
      readonly text: string = SECRET
      get count(): number {
        return this.#count
      }
    }
    const told = redactAll(new Told())
    expect(told).toBeInstanceOf(Told)
    expect(told.text).toBe('***')
    const clean = new (class extends Told {
      override readonly text = 'clean'
    })()
    expect(redactAll(clean).count).toBe(7)
  })

  test('in errors: message, stack, cause and whatever explains them', () => {
    class Told extends Error {
      override readonly name = 'Told'
      readonly #where: string
      readonly next = `Change ${SECRET}.`
      constructor(where: string, options: ErrorOptions) {
        super(`No ${where}.`, options)
        this.#where = where
      }
      get where(): string {
        return this.#where
      }
    }
    const error = new Told(SECRET, { cause: new AggregateError([new Error(SECRET)], SECRET) })
    const told = redactAll(error)
    expect(told).toBeInstanceOf(Told)
    expect(told).toMatchObject({ name: 'Told', message: 'No ***.', next: 'Change ***.', where: '***' })
    expect(told.stack).toMatch(/^Told: No \*\*\*\.\n {4}at /)
    expect(told.cause).toBeInstanceOf(AggregateError)
    expect(told.cause).toMatchObject({ message: '***', errors: [{ message: '***' }] })
    expect(error.message).toBe(`No ${SECRET}.`)
  })

  test('in errors whose message the class keeps to itself', () => {
    const told = redactAll(new DOMException(SECRET, 'AbortError'))
    expect(told).toBeInstanceOf(DOMException)
    expect([told.name, told.message, told.code]).toEqual(['AbortError', '***', 20])
  })

  test('where nothing can be read, or nothing has an end', () => {
    const thrower = {
      text: SECRET,
      get boom(): string {
        throw new Error('boom')
      },
    }
    const error = Object.freeze(
      Object.defineProperty(new Error(SECRET), 'boom', { enumerable: true, get: () => thrower.boom }),
    )
    expect(redactAll(thrower)).toEqual({ text: '***', boom: undefined })
    expect(redactAll(error)).toMatchObject({ message: '***', boom: undefined })
    const hostile = new Proxy({}, { ownKeys: () => thrower.boom })
    expect(redactAll([hostile, SECRET])[1]).toBe('***')
    const deep: Record<string, unknown> = { text: SECRET }
    let inner = deep
    for (let level = 0; level < 50_000; level++) inner = inner['inner'] = { text: SECRET }
    expect(redactAll(deep)).toMatchObject({ text: '***', inner: { text: '***' } })
  })

  test('where objects hold themselves, also without a secret', () => {
    const given: { self?: unknown; members: unknown[] } = { members: [] }
    given.self = given
    given.members.push(new Map([['given', given]]), new Set([given.members]))
    const told = redactAll({ given, text: SECRET })
    expect(told.given.self).toBe(told.given)
    expect((told.given.members[0] as Map<string, unknown>).get('given')).toBe(told.given)
    expect((told.given.members[1] as Set<unknown>).has(told.given.members)).toBe(true)
  })
})
