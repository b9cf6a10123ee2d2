import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { policy as demoPolicy } from '#agencies/demo/policy.ts'
import { formRetention } from '#agencies/policy-parts/retention.ts'
import type { Capabilities } from '#policy/capabilities.ts'
import type { Policy } from '#policy/define.ts'
import { whole } from '#policy/testing/capabilities.ts'
import { policy, said, sections } from '#policy/testing/made-sections.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'

const _words = { en, fr, ar }

describe('ways that staff use by hand', () => {
  const { marketing_email } = demoPolicy.purposes
  const waysOf = (...ways: ('sms' | 'phone' | 'post')[]): Policy => {
    const added = ways.map((optIn) => [`marketing_${optIn}`, { ...marketing_email, optIn, why: why(optIn) }])
    return { ...policy, purposes: { ...policy.purposes, ...Object.fromEntries(added) } }
  }
  const why = (way: string) => ({ en: `News by ${way}`, fr: way, ar: way })
  const byHand: Capabilities = {
    ...whole,
    channels: new Set(['email']),
    channelsByHand: new Set(['sms', 'phone', 'post']),
  }
  const of = waysOf('sms', 'phone', 'post')

  test('are said to be theirs, joined by or, and of no other way (15.30)', () => {
    const sends = 'This program itself sends nothing'
    const text = said('marketing', { of, capabilities: byHand })
    expect(text).toContain(`${sends} by text message, by phone or by post; our staff may`)
    const phone = { ...byHand, channelsByHand: new Set(['phone'] as const) }
    expect(said('marketing', { of, capabilities: phone })).toContain(`${sends} by phone; our staff may`)
    expect(said('marketing', { of })).not.toContain(sends)
    expect(said('marketing', { capabilities: byHand })).not.toContain(sends)
  })

  test('have the purposes they serve among those in use, and one that nobody can serve apart (15.30)', () => {
    const tablesOf = (capabilities: Capabilities) => {
      const blocks = sections({ of, capabilities }).find(({ id }) => id === 'purposes')?.blocks ?? []
      const printed = (kind: 'table' | 'part') =>
        JSON.stringify(blocks.filter((block) => block.kind === kind))
      return [printed('table'), printed('part')]
    }
    const [used, idle] = tablesOf(byHand)
    expect([used, idle]).toEqual([
      expect.stringContaining('News by phone'),
      expect.not.stringContaining('News by'),
    ])
    const [noneUsed, nobody] = tablesOf({ ...byHand, channelsByHand: new Set() })
    expect([noneUsed, nobody]).toEqual([
      expect.not.stringContaining('News by phone'),
      expect.stringContaining('News by phone'),
    ])
  })

  test('are stopped by the link in a mail too, and alone by writing, where they are asked for (15.30)', () => {
    const text = said('marketing', { of, capabilities: byHand })
    expect(text).toContain('That link also stops what comes by text message, by phone and by post.')
    expect(text).toContain(`write to us at ${policy.controller.email}.`)
    expect(said('marketing', { of: waysOf('phone'), capabilities: byHand })).toContain(
      'what comes by phone. To',
    )
    expect(said('marketing', { capabilities: byHand })).not.toContain('That link also')
  })
})

test('a period says from what it counts where the words of its clock would say something else (15.30)', () => {
  const { referral, competition, draft } = formRetention
  const text = said('retention', {
    of: { ...policy, retention: { ...policy.retention, referral, competition, draft } },
  })
  expect(text).toContain('7 days from when you last typed in it, then deleted')
  expect(text).toContain('14 days from the day they were recommended, then deleted')
  expect(text).toContain('3 months from the last day of the competition, then deleted')
  expect(text).toContain('from our last exchange, then deleted')
  const other = { ...draft, clock: 'submission' } as const
  expect(
    said('retention', { of: { ...policy, retention: { ...policy.retention, draft: other } } }),
  ).toContain('7 days from the day you wrote')
})

test('of the proofs the log alone is said to be kept without limit (15.30)', () => {
  expect(said('retention')).toContain('"the log without limit; your consents as long as your data"')
  expect(said('retention')).toContain('"without limit"')
})

test('several forms of which drafts are kept stand each in quotes of their own (15.30)', () => {
  const of = (...names: string[]): Policy => ({ ...policy, drafts: { forms: names } })
  const [contact, quote] = [forms.contact.title.en, forms.quote.title.en]
  expect(said('collect', { of: of('quote') })).toContain(`While you fill in the form “${quote}” we keep`)
  expect(said('collect', { of: of('contact', 'quote') })).toContain(
    `While you fill in the forms “${contact}” and “${quote}” we keep`,
  )
})

test('what stands open keeps data beyond the longest period, and the page says what (15.30)', () => {
  const text = said('retention', { of: { ...policy, keptAtMost: { years: 5 } } })
  expect(text).toContain(
    'nothing that names you is kept longer than 5 years, unless you had its use restricted',
  )
  expect(text).toContain('Data whose use you had us restrict also stays')
})

test('programs that staff connect stand among those who hear of anything (15.30)', () => {
  expect(said('recipients')).toContain('Programs that our staff connect are told')
})

test('projects without a rule of their own are said to stay with the enquiry they came of (15.33)', () => {
  const sentence = 'Enquiries and the people who wrote them (with the project that comes of one'
  const { project: _, ...retention } = policy.retention
  const provide_service = demoPolicy.purposes.answer_enquiry
  const of: Policy = { ...policy, retention, purposes: { ...policy.purposes, provide_service } }
  expect(said('retention', { of })).toContain(sentence)
  expect(
    said('retention', { of: { ...of, retention: { ...retention, project: policy.retention.enquiry } } }),
  ).not.toContain(sentence)
})
