import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forHtml, forLog } from '../../../src/core/text/foreign-text.ts'
import { createRedactor } from '../../../src/core/text/redactor.ts'
import { codePoint } from '../../code-point.ts'
import { checkLinear } from '../../growth.ts'

const SECRET = 'k3y-with+odd/chars & "quotes"'

describe('createRedactor', () => {
  test.each([
    { name: 'plain', given: `Bearer ${SECRET}!`, want: 'Bearer ***!' },
    { name: 'twice', given: SECRET + SECRET, want: '******' },
    { name: 'in a URI', given: `?key=${encodeURIComponent(SECRET)}`, want: '?key=***' },
    { name: 'in JSON', given: JSON.stringify({ key: SECRET }), want: '{"key":"***"}' },
    { name: 'absent', given: 'nothing here', want: 'nothing here' },
  ])('F119: hides a secret $name', ({ given, want }) => {
    const redactor = createRedactor()
    redactor.add(` ${SECRET}\n`)
    expect(redactor.redact(given)).toBe(want)
  })

  test('F119: hides the Base64 of a secret wherever it begins', () => {
    const redactor = createRedactor()
    redactor.add('a-secret-of-some-length')
    for (const before of ['', 'u', 'u:', 'x-access-token:']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const encoded = Buffer.from(`${before}a-secret-of-some-length, then more`).toString(encoding)
        const redacted = redactor.redact(encoded)
        expect(redacted).toContain('***')
        expect(Buffer.from(redacted.replace('***', ''), encoding).toString()).not.toContain('secret-of-some')
      }
    }
  })

  test('F119: hides each line of a secret, and the longer of two that lie in each other', () => {
    const redactor = createRedactor()
    redactor.add('first line\r\n  second line  ')
    redactor.add('first line and more')
    expect(redactor.redact('first line and more, second line, first line')).toBe('***, ***, ***')
  })

  test('F119: hides a secret as the log shows it', () => {
    const redactor = createRedactor()
    redactor.add('key::with\u202emarks')
    expect(redactor.redact(forLog('is key::with\u202emarks'))).toBe('is ***')
  })

  test('F119: hides the beginning of a secret where a text is cut', () => {
    const redactor = createRedactor()
    redactor.add('a-secret-of-some-length')
    redactor.add('another')
    expect(redactor.redact('is a-secret-of-s… and a-secr…, an…, anot…')).toBe('is ***… and ***…, an…, ***…')
  })

  test('F119: hides secrets in whatever a page is made of', () => {
    const redactor = createRedactor()
    redactor.add('a-secret-key')
    class Told extends Error {
      readonly next = 'Change a-secret-key.'
    }
    const error = new Told('No a-secret-key.')
    error.cause = error
    const told = redactor.redactAll({ error, list: [{ 'a-secret-key': 'a-secret-key!' }, 7, null], at: new URL('a:b') })
    expect(told).toMatchObject({ list: [{ '***': '***!' }, 7, null], at: new URL('a:b') })
    expect(told.error).toBeInstanceOf(Told)
    expect(told.error).toMatchObject({ message: 'No ***.', next: 'Change ***.', cause: told.error })
    expect(String(told.error.stack)).not.toContain('a-secret-key')
  })

  test('F119: comes to an end with what holds itself, and keeps a key that is a word of the language', () => {
    const redactor = createRedactor()
    redactor.add('a-secret-key')
    const list: unknown[] = ['a-secret-key']
    list.push(list, { list })
    const told = redactor.redactAll({ list, kept: JSON.parse('{"__proto__":"a-secret-key"}') as object })
    expect(told.list[0]).toBe('***')
    expect(told.list[1]).toBe(told.list)
    expect(told.list[2]).toEqual({ list: told.list })
    expect(Object.entries(told.kept)).toEqual([['__proto__', '***']])
  })

  const HARD = 'https://hook.test/a?b=c&d=<"e\'>é'
  test.each([
    { name: 'HTML', given: forHtml(HARD) },
    { name: 'XML', given: 'https://hook.test/a?b=c&amp;d=&lt;&quot;e&apos;&gt;é' },
    { name: "Python's HTML", given: 'https://hook.test/a?b=c&amp;d=&lt;&quot;e&#x27;&gt;é' },
    { name: "Go's HTML", given: 'https://hook.test/a?b=c&amp;d=&lt;&#34;e&#39;&gt;é' },
    { name: "Mustache's HTML", given: 'https:&#x2F;&#x2F;hook.test&#x2F;a?b&#x3D;c&amp;d&#x3D;&lt;&quot;e&#39;&gt;é' },
    { name: 'JSON with escaped slashes', given: 'https:\\/\\/hook.test\\/a?b=c&d=<\\"e\'>é' },
    { name: 'JSON within HTML', given: 'https://hook.test/a?b=c\\u0026d=\\u003c\\"e\\u0027\\u003e\\u00e9' },
    { name: 'both', given: 'https:\\/\\/hook.test\\/a?b=c\\u0026d=\\u003C\\"e\\u0027\\u003E\\u00E9' },
    { name: 'a URI in lower case', given: encodeURIComponent(HARD).replace(/%../g, (escape) => escape.toLowerCase()) },
    { name: 'a form', given: new URLSearchParams({ a: HARD }).toString().slice(2) },
  ])('T5: hides a secret in $name', ({ given }) => {
    const redactor = createRedactor()
    redactor.add(HARD)
    expect(redactor.redact(`is ${given}, yes`)).toBe('is ***, yes')
  })

  test.each([
    { name: 'its end', given: '…some-length and more', want: '…*** and more' },
    { name: 'its end alone', given: '…-length', want: '…***' },
    { name: 'an end and a beginning', given: 'no …length, a-secret…', want: 'no …***, ***…' },
    { name: 'its middle', given: 'no …ret-of-s… here', want: 'no …***… here' },
    { name: 'its beginning, cut by others', given: 'a-secret-of... is wrong', want: '***... is wrong' },
    { name: 'its beginning behind the like of it', given: 'a-a-secret-of…', want: 'a-***…' },
    { name: 'what is no piece of it', given: '…and length… a-sec, gth… or lengths…', want: undefined },
  ])('T11: hides a piece of a secret where a text is cut: $name', ({ given, want = given }) => {
    const redactor = createRedactor()
    redactor.add('a-secret-of-some-length')
    expect(redactor.redact(given)).toBe(want)
  })

  test('T4: what holds no secret is given back itself, without a copy of anything in it', () => {
    const redactor = createRedactor()
    redactor.add('a-secret-key')
    const clean = { name: 'fox', error: new Error('No.'), at: new Date(0) }
    expect(redactor.redactAll(clean)).toBe(clean)
    const told = redactor.redactAll({ clean, list: [clean], prompt: 'a-secret-key' })
    expect(told).toEqual({ clean, list: [clean], prompt: '***' })
    expect(told.clean).toBe(clean)
  })

  test('T4: the many images of a run take linear time', async () => {
    const redactor = createRedactor()
    redactor.add('https://hook.test/kie?token=a-secret-key')
    const work = (images: readonly object[]): unknown => redactor.redactAll({ images })
    const prepare = (size: number): object[] =>
      Array.from({ length: size }, (_, index) => ({ name: `image-${index}`, prompt: `A fox… https… no ${index}` }))
    await checkLinear({ size: 20_000, prepare, work })
  })

  test('leaves text alone where a secret is too short to be one', () => {
    const redactor = createRedactor()
    for (const secret of ['', ' ', '\n', 'abc']) redactor.add(secret)
    expect(redactor.redact('abc abc')).toBe('abc abc')
  })

  test('F119: no text keeps a secret', () => {
    const text = fc.string({ unit: codePoint })
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), text, text, (secret, before, after) => {
        fc.pre(secret.trim().length >= 8 && !'***'.includes(secret.trim()))
        const redactor = createRedactor()
        redactor.add(secret)
        expect(redactor.redact(`${before}${secret}${after}`)).not.toContain(secret.trim())
      }),
    )
  })
})
