import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forms } from '../../../agencies/demo/forms.ts'
import { parseFields } from './schema.ts'

const contact = forms.contact
const good = { name: 'Ada', email: 'Ada@Example.com', message: 'Hello\r\nthere' }

test('an honest enquiry is accepted, its address normalised', () => {
  expect(parseFields(contact, good)).toEqual({
    ok: true,
    values: { name: 'Ada', company: '', email: 'ada@example.com', phone: '', message: 'Hello\nthere' },
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

test('S6: a line break or control character in a single line is refused', () => {
  for (const name of ['Ada\nBcc: x@example.com', 'Ada\u0000', 'Ada\ud800']) {
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
