import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { policy as demoPolicy } from '#agencies/demo/policy.ts'
import type { Policy } from './define.ts'
import type { Forms } from './form.ts'
import { buildNotice } from './notice.ts'
import type { Deployment } from './sections/section.ts'
import { whole } from './testing/capabilities.ts'
import { languages } from './vocabulary.ts'

const policy = demoPolicy as unknown as Policy

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
const alone: Deployment = { mail: null, database: null, files: null }
const noticeOf = (of: Policy = policy, asked: Forms = forms, on = alone) =>
  buildNotice({ policy: of, forms: asked, deployment: on, capabilities: whole }, digest)
const before = noticeOf()

/** The same value with the keys of every object in the opposite order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)])
  return Object.fromEntries(entries.reverse()) as T
}

describe('P64: a change of words', () => {
  test.each(languages)('of a purpose, in %s alone, is another text and the same meaning', (language) => {
    const purpose = policy.purposes.answer_enquiry
    const answer_enquiry = { ...purpose, why: { ...purpose.why, [language]: 'Otherwise said' } }
    const after = noticeOf({ ...policy, purposes: { ...policy.purposes, answer_enquiry } })
    expect(after.hash).not.toBe(before.hash)
    expect(after.meaning).toBe(before.meaning)
    for (const other of languages) {
      expect(after.texts[other].hash === before.texts[other].hash).toBe(other !== language)
    }
  })

  test.each(languages)('of a consent box, in %s alone, is another text and the same meaning', (language) => {
    const box = forms.contact.consents.marketing_email
    const marketing_email = { ...box, wording: { ...box.wording, [language]: 'Otherwise asked' } }
    const after = noticeOf(policy, { ...forms, contact: { ...forms.contact, consents: { marketing_email } } })
    expect(after.texts[language].consents.contact?.marketing_email).toBe('Otherwise asked')
    expect(after.texts[language].hash).not.toBe(before.texts[language].hash)
    expect(after.hash).not.toBe(before.hash)
    expect(after.meaning).toBe(before.meaning)
  })

  test('of the summary is no other meaning', () => {
    expect(noticeOf({ ...policy, summary: [] }).meaning).toBe(before.meaning)
  })
})

describe('P64: a change of what is done', () => {
  const withPeriod = (years: number): Policy => {
    const enquiry = { ...policy.retention.enquiry, period: { years } }
    return { ...policy, retention: { ...policy.retention, enquiry } }
  }

  test('such as a period is another text and another meaning', () => {
    const after = noticeOf(withPeriod(3))
    expect(after.hash).not.toBe(before.hash)
    expect(after.meaning).not.toBe(before.meaning)
    expect(noticeOf(withPeriod(2))).toEqual(before)
  })

  test('such as a new host, a new field or a new basis is another meaning', () => {
    const message = { ...forms.contact.fields.message, required: false }
    const fields = { ...forms.contact.fields, message }
    const marketing_email = { ...policy.purposes.marketing_email, basis: 'legitimate_interests' } as const
    for (const after of [
      noticeOf(policy, forms, { ...alone, mail: 'smtp.example' }),
      noticeOf(policy, { ...forms, contact: { ...forms.contact, fields } }),
      noticeOf({ ...policy, purposes: { ...policy.purposes, marketing_email } }),
    ]) {
      expect(after.meaning).not.toBe(before.meaning)
    }
  })
})

test('the order in which keys are written changes no meaning', () => {
  expect(noticeOf(reversed(policy), reversed(forms)).meaning).toBe(before.meaning)
})
