import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { parseFields } from './parse-fields.ts'

const contact = forms.contact
const good = { name: 'Ada', email: 'Ada@Example.com', message: 'Hello\r\nthere' }

test('an honest enquiry is accepted, its address normalised', () => {
  expect(parseFields(contact, good)).toEqual({
    ok: true,
    values: {
      files: [],
      name: 'Ada',
      company: '',
      email: 'ada@example.com',
      phone: '',
      message: 'Hello\nthere',
    },
  })
})

test('every fault is told with its field', () => {
  const parsed = parseFields(contact, { name: 'x'.repeat(5000), email: 'nobody', message: ' ', extra: 'y' })
  expect(parsed).toEqual({
    ok: false,
    issues: expect.arrayContaining([
      { field: 'name', code: 'too_long' },
      { field: 'email', code: 'email' },
      { field: 'message', code: 'required' },
      { field: 'extra', code: 'unknown' },
    ]),
  })
})

test('S6: a line break in a single line is refused', () => {
  for (const name of ['Ada\nBcc: x@example.com', 'Ada\r\nBcc: x@example.com']) {
    expect(parseFields(contact, { ...good, name })).toEqual({
      ok: false,
      issues: [{ field: 'name', code: 'characters' }],
    })
  }
})

test('whatever is sent, the answer is values or faults, never an exception', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (noise) => {
      const parsed = parseFields(contact, { ...good, ...noise })
      expect(typeof parsed.ok).toBe('boolean')
    }),
  )
})

describe('S10: nasty text', () => {
  test.each([
    `Robert'); drop table leads;--`,
    '=HYPERLINK("https://evil.example","x")',
    '<script>alert(1)</script>',
    '{{7*7}} #{7*7} %s %n {email}',
    '../../etc/passwd',
    'null',
    'undefined',
    'NaN',
    'true',
    '0',
    'Zoë Åström-Nuñez',
    'سُلَيمان',
    '田中\u3000太郎',
    '👩‍👩‍👧‍👦',
    'Z\u0351\u036b\u0343\u036aalgo',
    '\u{1F600}'.repeat(60),
  ])('%j is taken as it was typed, wherever it stands', (nasty) => {
    const parsed = parseFields(contact, { ...good, name: nasty, company: nasty, message: nasty })
    expect(parsed).toMatchObject({ ok: true, values: { name: nasty, company: nasty, message: nasty } })
  })

  test.each(['a\u0000b', 'a\u0008b', 'a\u001b[31mb', 'a\u007fb', 'a\u0085b', '\udfffa', 'a\ud83d'])(
    '%j is taken without what no person sees (15.12)',
    (nasty) => {
      for (const field of ['name', 'message']) {
        const parsed = parseFields(contact, { ...good, [field]: nasty })
        expect(parsed).toMatchObject({ ok: true })
        expect(parsed.ok && parsed.values[field]).toMatch(/^[\w[\s]+$/)
      }
    },
  )

  test.each([' ', '\t\r\n', '\u00a0\u2003', '\ufeff', '\u2028'])('%j alone is nothing', (blank) => {
    expect(parseFields(contact, { ...good, name: blank })).toEqual({
      ok: false,
      issues: [{ field: 'name', code: 'required' }],
    })
  })

  test.each([1, true, null, ['Ada'], { toString: () => 'Ada' }, () => 'Ada'])('%j is no text', (value) => {
    expect(parseFields(contact, { ...good, name: value })).toEqual({
      ok: false,
      issues: [{ field: 'name', code: 'characters' }],
    })
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'name ', 'NAME', ''])(
    'the field %j is unknown',
    (name) => {
      const posted = JSON.parse(JSON.stringify({ ...good }).replace('{', `{${JSON.stringify(name)}:"x",`))
      expect(parseFields(contact, posted)).toEqual({ ok: false, issues: [{ field: name, code: 'unknown' }] })
    },
  )
})
