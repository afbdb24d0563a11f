import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forLog } from '../../../src/core/text/foreign-text.ts'
import { createRedactor } from '../../../src/core/text/redactor.ts'
import { codePoint } from '../../code-point.ts'

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
