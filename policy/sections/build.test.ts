import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { policy as demoPolicy } from '#agencies/demo/policy.ts'
import { formRetention } from '#agencies/policy-parts/retention.ts'
import type { Capabilities } from '#policy/capabilities.ts'
import type { Policy } from '#policy/define.ts'
import type { FormDefinition } from '#policy/form.ts'
import type { Processor } from '#policy/parts/processor.ts'
import { whole } from '#policy/testing/capabilities.ts'
import { type Language, languages, type PurposeId } from '#policy/vocabulary.ts'
import { buildSections } from './build.ts'
import type { Deployment, Section } from './section.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'

const policy = demoPolicy as unknown as Policy
const words = { en, fr, ar }
const alone: Deployment = { mail: null, database: null, files: null }

type Made = { of?: Policy; on?: Deployment; language?: Language; capabilities?: Capabilities }
const sections = ({
  of = policy,
  on = alone,
  language = 'en',
  capabilities = whole,
}: Made = {}): readonly Section[] =>
  buildSections({ policy: of, forms, deployment: on, capabilities, language, words: words[language] })

/** All that a section says. */
const said = (id: string, made?: Made): string =>
  JSON.stringify(sections(made).find((section) => section.id === id) ?? null)

const courier: Processor<PurposeId> = {
  name: 'Courier Ltd',
  role: 'mail',
  purposes: ['answer_enquiry'],
  region: 'IE',
  transfer: 'none',
  contract: { reference: 'C-1', date: '2026-01-01' },
  hosts: ['courier.example'],
  policyUrl: 'https://courier.example/privacy',
}
const withCourier: Policy = { ...policy, processors: { courier } }

describe.each(languages)('the demo policy in %s', (language) => {
  test('prints every section, with nothing left to fill in', () => {
    const made = sections({ language })
    expect(made.map(({ id }) => id)).toEqual([
      'summary',
      'controller',
      'collect',
      'purposes',
      'marketing',
      'recipients',
      'cookies',
      'retention',
      'rights',
      'regions',
      'children',
      'security',
      'changes',
    ])
    expect(JSON.stringify(made)).not.toMatch(/\{\w+\}|undefined|null/)
    for (const { title, blocks } of made)
      expect([title, blocks.length > 0]).toEqual([expect.any(String), true])
  })

  test('asks of its words what the English ones are asked: the same slots, each phrase there', () => {
    const slots = (value: unknown): unknown =>
      typeof value === 'string'
        ? [value === '', ...(value.match(/\{\w+\}/g) ?? []).sort()]
        : Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, slots(item)]))
    expect(slots(words[language])).toEqual(slots(en))
  })

  test('says nothing in English but in English', () => {
    const phrases = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(phrases)
    const english = new Set(phrases(en).filter((phrase) => phrase.length > 20))
    const shared = new Set(phrases(words[language]).filter((phrase) => english.has(phrase)))
    expect(shared.size).toBe(language === 'en' ? english.size : 0)
  })
})

describe('what the policy says is what it does', () => {
  test('P38: another period is another text', () => {
    const enquiry = { ...policy.retention.enquiry, period: { months: 18 } }
    const changed: Policy = { ...policy, retention: { ...policy.retention, enquiry } }
    expect(said('retention')).toContain('2 years from our last exchange, then deleted')
    expect(said('retention', { of: changed })).toContain('18 months from our last exchange, then deleted')
    expect(said('retention', { of: changed })).not.toContain('2 years from our last exchange')
  })

  test('P01: every field of every form is listed with its kind', () => {
    for (const form of Object.values<FormDefinition>(forms)) {
      for (const field of Object.values(form.fields)) {
        expect(said('collect')).toContain(
          JSON.stringify([field.label.en, en.category[field.category]]).slice(0, -1),
        )
      }
    }
  })

  test('P17: the cap is printed, and nothing of marketing where nobody can opt in', () => {
    expect(said('marketing')).toContain('Issues: at most 2 in 1 month.')
    const { marketing_email: _, ...purposes } = policy.purposes
    expect(said('marketing', { of: { ...policy, purposes } as Policy })).toBe('null')
  })

  test('an age is stated only where there is one', () => {
    expect(said('children')).toContain('We state no age limit')
    expect(said('children', { of: { ...policy, minimumAge: 16 } })).toContain('people under 16')
  })
})

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
    expect(text).toContain(`write to us: ${policy.controller.email}.`)
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

test('in Arabic, what is written left to right keeps its direction', () => {
  const text = said('controller', { language: 'ar' })
  expect(text).toContain('\u2068+33 2 61 91 04 12\u2069')
  expect(text).toContain('\u20687 quai des Vanniers, 44000 Nantes, France\u2069')
  expect(said('controller')).not.toContain('\u2068')
})

describe('P24: who sees the data', () => {
  test('nobody else, where all runs on one server', () => {
    expect(said('recipients')).toContain('no other company handles the data')
  })

  test('a processor is in use when the deployment names its host, or one below it', () => {
    for (const mail of ['courier.example', 'smtp.courier.example']) {
      const text = said('recipients', { of: withCourier, on: { ...alone, mail } })
      expect(text).toContain('["Courier Ltd","carries our mail","Ireland","stays in the EEA"]')
      expect(text).not.toContain('not in use')
    }
  })

  test('a host nobody declared is printed as such', () => {
    for (const mail of ['other.example', 'notcourier.example']) {
      const text = said('recipients', { of: withCourier, on: { ...alone, mail } })
      expect(text).toContain(`["${mail}","carries our mail","–","no contract has been entered here yet"]`)
      expect(text).toContain('Declared, but not in use on this site')
      expect(text).toContain('["Courier Ltd","carries our mail","Ireland","stays in the EEA","–"]')
    }
  })

  test('one that is declared but idle is printed as not in use', () => {
    const text = said('recipients', { of: withCourier })
    expect(text).toContain('Declared, but not in use on this site')
    expect(text).toContain('no other company handles the data')
  })

  test('whoever runs the server is counted, declared or read from where the site stands (15.30)', () => {
    const host: Processor<PurposeId> = { ...courier, name: 'Racks Ltd', role: 'hosting', hosts: [] }
    const declared = said('recipients', { of: { ...policy, processors: { host } } })
    expect(declared).toContain('["Racks Ltd","hosts the site","Ireland","stays in the EEA"]')
    expect(declared).not.toContain('no other company')
    const platform = said('recipients', { on: { ...alone, site: 'vercel.com' } })
    expect(platform).toContain('["vercel.com","hosts the site","–","no contract has been entered here yet"]')
  })

  test('P68: that all are bound is said only where a contract is entered for each that is used (15.30)', () => {
    const bound = 'is bound by contract'
    const on = { ...alone, mail: 'courier.example' }
    const all: Policy = { ...withCourier, sharing: { ...policy.sharing, allBound: true } }
    const { contract: _, ...loose } = courier
    expect(said('recipients', { of: all, on })).toContain('Every company that works for us is bound')
    expect(said('recipients', { of: { ...all, processors: { courier: loose } }, on })).not.toContain(bound)
    expect(said('recipients', { of: all, on: { ...alone, mail: 'other.example' } })).not.toContain(bound)
    expect(said('recipients', { of: all })).toContain('is bound by contract first')
  })
})

test('a line of the summary is left out while the policy does not promise it, or nothing keeps it (15.31)', () => {
  const line = { en: 'Partners hear of you only if you agree.', fr: 'x', ar: 'x' }
  const of = { ...policy, summary: [{ ...line, promises: ['sharing_refusable'] as const }] }
  const shares: Policy = { ...of, sharesWithPartners: { purpose: 'marketing_email' } }
  const unbuilt = { ...whole, unbuilt: new Set(['sharing_refusable'] as const) }
  expect(said('summary', { of: shares })).toContain(line.en)
  expect(said('summary', { of })).not.toContain(line.en)
  expect(said('summary', { of: shares, capabilities: unbuilt })).not.toContain(line.en)
})
