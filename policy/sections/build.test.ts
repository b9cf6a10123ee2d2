import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import type { Policy } from '#policy/define.ts'
import type { FormDefinition } from '#policy/form.ts'
import type { Processor } from '#policy/parts/processor.ts'
import { whole } from '#policy/testing/capabilities.ts'
import { alone, courier, policy, said, sections, withCourier } from '#policy/testing/made-sections.ts'
import { languages, type PurposeId } from '#policy/vocabulary.ts'
import { buildSections } from './build.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'

const words = { en, fr, ar }

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

describe('a policy that restates another text', () => {
  const restating: Policy = { ...policy, restates: { effective: null } }

  test('does not say whom the site is for, which only a policy of one’s own knows', () => {
    expect(said('children', { of: restating })).toContain(en.children.noLimit)
    expect(said('children', { of: restating })).not.toContain(en.children.none)
    expect(said('children')).toContain(en.children.none)
  })

  test('says of a company what it would get, or that the text does not give it', () => {
    const of = { ...restating, processors: { courier } }
    expect(said('recipients', { of })).toContain(en.notSaid)
    expect(said('recipients', { of: withCourier })).not.toContain(en.notSaid)
  })
})

test('others from whom nothing comes are said to give nothing now, except beside a form that recommends somebody', () => {
  const fromOthers = { sources: ['social_networks'], items: ['name'] } as const
  const of: Policy = { ...policy, collecting: { ...policy.collecting, fromOthers } }
  const { recommend: _, ...own } = forms
  const without = buildSections({
    policy: of,
    forms: own,
    deployment: alone,
    capabilities: whole,
    language: 'en',
    words: en,
  })
  expect(JSON.stringify(without)).toContain(en.collect.noOthersNow)
  expect(said('collect', { of })).not.toContain(en.collect.noOthersNow)
})
