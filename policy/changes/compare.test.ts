import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { policy as demoPolicy } from '#agencies/demo/policy.ts'
import type { Policy } from '#policy/define.ts'
import { withRequestForm } from '#policy/forms/request-form.ts'
import { dueDate } from '#policy/law/due-date.ts'
import { changedPurposes, compareSources, lossesIn } from './compare.ts'
import type { Source } from './meaning.ts'
import { refuseLoss } from './refuse-loss.ts'

const policy = demoPolicy as unknown as Policy
const source = (change: Partial<Policy> = {}, more: Partial<Source> = {}): Source => ({
  policy: { ...policy, ...change },
  forms,
  deployment: { mail: null, database: null, files: null },
  ...more,
})
const kinds = (after: Source) =>
  compareSources(source(), after).map(({ kind, subject }) => `${kind} ${subject}`)
const withPeriod = (months: number) => ({
  retention: { ...policy.retention, enquiry: { ...policy.retention.enquiry, period: { months } } },
})
const withPurpose = (change: object) => ({
  purposes: { ...policy.purposes, marketing_email: { ...policy.purposes.marketing_email, ...change } },
})
const { portability: _, ...others } = policy.rights
const month = { days: 30 }
const reduced = {
  right: 'portability',
  answeredWithin: month,
  since: '2026-11-25',
  why: { en: 'W', fr: 'W', ar: 'W' },
} as const

describe('P64: what a version does otherwise is named', () => {
  test.each<[string, Source, string[]]>([
    ['a longer period', source(withPeriod(40)), ['period_longer enquiry']],
    ['a shorter period', source(withPeriod(3)), ['period_shorter enquiry']],
    [
      'another ground',
      source(withPurpose({ basis: 'legitimate_interests' })),
      ['basis_changed marketing_email'],
    ],
    ['no opt-in', source(withPurpose({ optIn: undefined })), ['opt_in_dropped marketing_email']],
    ['a right gone', source({ rights: others }), ['right_removed portability']],
    [
      'a recipient',
      source({ sharing: { ...policy.sharing, with: [...policy.sharing.with, 'credit_agencies'] } }),
      ['recipient_added credit_agencies'],
    ],
    [
      'a host',
      source({}, { deployment: { mail: 'smtp.example', database: null, files: null } }),
      ['host_changed mail'],
    ],
    ['an age', source({ minimumAge: 99 }), ['age_changed 99']],
    ['hours', source({ firstAnswerWithin: { hours: 1 } }), ['other firstAnswerWithin']],
  ])('%s', (_name, after, said) => {
    expect(kinds(after)).toEqual(said)
  })

  test('a change of words alone is none', () => {
    const why = { en: 'Otherwise', fr: 'Autrement', ar: 'غير ذلك' }
    expect(kinds(source({ ...withPurpose({ why }), summary: [{ ...why, promises: [] }] }))).toEqual([])
  })

  const parts = (Object.keys(policy) as (keyof Policy)[]).filter((part) => part !== 'summary')
  test.each(parts)('whatever changes in %s is named', (part) => {
    const after = { ...source(), policy: { ...policy, [part]: changed(policy[part]) } as unknown as Policy }
    expect(compareSources(source(), after).length).toBeGreaterThan(0)
  })
})

/** The same with one word or number in it that is another. */
function changed(value: unknown): unknown {
  if (Array.isArray(value)) return [...value, 'more']
  if (value === null || typeof value !== 'object') return `${value} changed`
  return { ...value, more: 'more' }
}

test('P64: a purpose that is wider or rests on another ground waits until people were told; a narrower one does not', () => {
  const after = (change: object) => changedPurposes(compareSources(source(), source(withPurpose(change))))
  expect(after({ basis: 'legitimate_interests' })).toEqual(['marketing_email'])
  expect(after({ categories: [...policy.purposes.marketing_email.categories, 'location'] })).toEqual([
    'marketing_email',
  ])
  expect(after({ categories: [] })).toEqual([])
})

describe('P64: rights never shrink silently', () => {
  test.each<[string, Partial<Policy>]>([
    ['a right that is gone', { rights: others }],
    ['a later answer', { rights: { ...policy.rights, access: {} } }],
    ['a copy that costs', { rights: { ...policy.rights, access: { ...policy.rights.access, fee: true } } }],
    ['a part for a region that is gone', { regions: { ...policy.regions, sections: [] } }],
  ])('%s is refused', (_name, change) => {
    const before = source({ rights: { ...policy.rights, access: { answeredWithin: { days: 10 } } } })
    const rights = { ...before.policy.rights, ...change.rights }
    const after = source({
      ...change,
      rights: change.rights && !('portability' in change.rights) ? others : rights,
    })
    expect(() => refuseLoss(before, after)).toThrow('takes something away')
  })

  test('declared, it stands: who asks still gets it, and still as soon', () => {
    const telling = { ...policy.telling, reduced: [reduced] }
    const after = source({ rights: others, telling })
    expect(lossesIn(compareSources(source(), after))).toEqual([])
    const form = withRequestForm({}, after.policy)['privacy-request']
    const offered = form?.fields.right
    expect(offered?.type === 'radio' && offered.options.map(({ value }) => value)).toContain('portability')

    const soon = { ...policy, rights: { ...policy.rights, access: { answeredWithin: { days: 5 } } } }
    const kept = { ...reduced, right: 'access', answeredWithin: { days: 5 } } as const
    const slower = {
      ...policy,
      rights: { ...policy.rights, access: {} },
      telling: { ...policy.telling, reduced: [kept] },
    }
    expect(() => refuseLoss({ ...source(), policy: soon }, { ...source(), policy: slower })).not.toThrow()
    const now = new Date('2026-11-25T10:00:00Z')
    expect(dueDate('access', 'EEA', now, slower)).toEqual(dueDate('access', 'EEA', now, soon))
  })

  test('a statement that is taken back later is a loss itself', () => {
    const declared = source({ rights: others, telling: { ...policy.telling, reduced: [reduced] } })
    expect(() => refuseLoss(declared, source({ rights: others }))).toThrow('portability')
  })
})
