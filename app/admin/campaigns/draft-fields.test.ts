import { expect, test } from 'vitest'
import { z } from 'zod'
import { draftFields, draftOf, faultsOf } from './draft-fields.ts'

const posted = {
  id: '11111111-1111-4111-8111-111111111111',
  press: '22222222-2222-4222-8222-222222222222',
  subject: 'Notes',
  body: 'One.',
  topic: '',
  tags: '',
  language: 'en',
}
const draft = (differs: object) => draftOf(z.strictObject(draftFields).parse({ ...posted, ...differs }))
const faults = (differs: object) => faultsOf(draft(differs))

test.each([
  ['a\r\nBcc: eve@example.com', 'subject'],
  ['\u0000', 'subject'],
  ['', 'subject'],
  ['   ', 'subject'],
  ['x'.repeat(151), 'subject'],
  ['annex\u202etxt.exe', 'turning'],
])('S6: the subject %j is no subject', (subject, fault) => {
  expect(faults({ subject })).toEqual({ subject: fault })
})

test('what nobody sees is left out, such as the line breaks of slides (15.12)', () => {
  expect(draft({ subject: 'Notes\u000bof May\u0000', body: 'One\u000bTwo' })).toMatchObject({
    subject: 'Notes of May',
    body: 'One\nTwo',
  })
})

test.each(['x'.repeat(150), '=HYPERLINK("https://x")', '<b>Notes</b>', 'رسالة المد', '👩‍🎨 Notes'])(
  'the subject %j is one, and stays as it was typed',
  (subject) => {
    expect(faults({ subject })).toEqual({})
    expect(draft({ subject }).subject).toBe(subject)
  },
)

test.each([
  ['', 'body'],
  ['\u0000', 'body'],
  ['x'.repeat(20_001), 'body'],
  ['turned \u202eround', 'turning'],
])('the text %j is none', (body, fault) => {
  expect(faults({ body })).toEqual({ body: fault })
})

test('a browser posts one box as a word and several as a list; tags come apart', () => {
  expect(
    draft({ languages: 'fr', forms: ['quote', 'contact'], tags: ' printer,, old ، printer' }).audience,
  ).toEqual({
    languages: ['fr'],
    forms: ['quote', 'contact'],
    tags: ['printer', 'old'],
  })
})

test.each([
  { topic: 'unknown' },
  { languages: 'de' },
  { forms: ['nowhere'] },
  { revision: '-1' },
  { extra: 'x' },
])('S10: %j is refused', (differs) => {
  expect(z.strictObject(draftFields).safeParse({ ...posted, ...differs }).success).toBe(false)
})
