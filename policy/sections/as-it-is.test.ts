import { describe, expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capabilities } from '#lib/capabilities.ts'
import type { Policy } from '#policy/define.ts'
import { dueDate, shortestTime } from '#policy/law/due-date.ts'
import { laws } from '#policy/law/jurisdictions.ts'
import { type Language, languages, rights } from '#policy/vocabulary.ts'
import { buildSections } from './build.ts'
import { sectionWords } from './words/section-words.ts'

const none = { mail: null, database: null, files: null }

/** All that a section of an agency says, as the program stands; `change`: with another policy, or another program. */
async function said(
  name: string,
  id: string,
  change: { policy?: (own: Policy) => Policy; capabilities?: typeof capabilities; language?: Language } = {},
): Promise<string> {
  const { policy, forms } = await loadAgency(name)
  const language = change.language ?? 'en'
  const made = buildSections({
    policy: change.policy?.(policy) ?? policy,
    forms,
    deployment: none,
    capabilities: change.capabilities ?? capabilities,
    language,
    words: sectionWords[language],
  })
  return JSON.stringify(made.find((section) => section.id === id) ?? null)
}

describe('what is sensitive', () => {
  const idle = 'belongs to parts that are not in use on this site: '
  const asks = 'unless a service needs it'

  test('is not said to be asked for where it belongs to parts that are not in use alone (15.30)', async () => {
    expect(await said('itractit', 'collect')).toContain(
      `${idle}password, payment details and precise location.`,
    )
    expect(await said('ditra', 'collect')).toContain(`${idle}precise location.`)
    for (const name of ['itractit', 'ditra']) expect(await said(name, 'collect')).not.toContain(asks)
  })

  test('keeps the sentence of the restated text where it names no such thing, or the part is in use (15.30)', async () => {
    expect(await said('digiterex', 'collect')).toContain(asks)
    const inAccounts = new Set([...capabilities.inAccounts, 'password', 'payment_details'] as const)
    const accounts = await said('itractit', 'collect', { capabilities: { ...capabilities, inAccounts } })
    expect(accounts).toContain(asks)
    expect(accounts).not.toContain(`${idle}password`)
  })
})

test('P47: how long an erasure can be called off is said, from the setting itself (17.1)', async () => {
  const policy = (own: Policy): Policy => ({
    ...own,
    requests: { ...own.requests, erasureWaits: { hours: 24 } },
  })
  expect(await said('demo', 'rights', { policy })).toContain('waits 24 hours before it is done')
  expect(await said('demo', 'rights')).not.toContain('before it is done')
})

describe('by when a request is answered', () => {
  test('is the earliest of all laws where no place is asked for, and sooner for an objection (15.30)', async () => {
    for (const name of ['digiterex', 'itineris']) {
      const summary = await said(name, 'summary')
      expect(summary).toContain('answered within 20 working days; an objection within 15 working days')
      const text = await said(name, 'rights')
      expect(text).toContain('(right of access, answered within 20 working days)')
      expect(text).toContain('(right to object, answered within 15 working days)')
      expect(text).toContain('We do not ask where you live.')
      expect(text).not.toContain('where you live says')
    }
    expect(await said('digiterex', 'rights')).toContain('or our own promise (30 days) if that is earlier')
    expect(await said('itineris', 'rights')).not.toContain('promise (')
  })

  test('is the agency’s own promise where that is sooner than every law (15.30)', async () => {
    const policy = (own: Policy): Policy => ({ ...own, rights: { access: { answeredWithin: { days: 10 } } } })
    expect(await said('itineris', 'summary', { policy })).toContain('answered within 10 days')
  })

  test('that is printed where no place is asked for is never later than the day that is set (15.30)', async () => {
    const { policy } = await loadAgency('digiterex')
    for (const right of rights) {
      const time = shortestTime(right, policy)
      expect('workingDays' in time).toBe(true)
      for (let day = 1; day <= 28; day++) {
        const received = new Date(Date.UTC(2027, 1, day, 12))
        const days = 'workingDays' in time ? (time.workingDays * 7) / 5 : 0
        const latest = received.getTime() + (days + 1) * 86_400_000
        expect(dueDate(right, null, received, policy).getTime()).toBeLessThan(latest)
      }
    }
  })

  test('names a promise beside the law only where there is one (15.30)', async () => {
    const own = 'the promise above'
    expect(await said('ditra', 'regions')).toContain('We answer within 30 days.')
    expect(await said('ditra', 'regions')).not.toContain(own)
    expect(await said('ditra', 'rights')).toContain('by the law of the place you name')
    expect(await said('ditra', 'rights')).not.toContain('our promise')
    expect(await said('demo', 'regions')).toContain(own)
    expect(await said('demo', 'rights')).toContain('the earlier of our promise and the law')
  })

  test.each(languages)('leaves nothing to fill in, in %s (15.30)', async (language) => {
    for (const name of ['digiterex', 'itineris', 'ditra', 'itractit']) {
      for (const id of ['summary', 'collect', 'rights', 'regions', 'children'])
        expect(await said(name, id, { language })).not.toMatch(/\{\w+\}|undefined/)
    }
  })
})

describe('what a place adds', () => {
  test('that it is not put off is said of us, and not of the law (15.30)', async () => {
    expect(laws.AU.extension).toBeNull()
    expect(await said('ditra', 'regions')).toContain('We do not put it off further.')
    expect(await said('ditra', 'regions')).not.toContain('The law lets us put it off')
  })

  test('Canada’s grounds say which purposes are not in use (15.30)', async () => {
    const text = await said('ditra', 'regions')
    const { policy } = await loadAgency('ditra')
    const { share_with_partners: idle, answer_enquiry: used } = policy.purposes
    expect(text).toMatch(new RegExp(`${idle.why.en}: (expressed|implied) \\(not in use on this site\\)`))
    expect(text).toMatch(new RegExp(`${used.why.en}: (expressed|implied)"`))
  })

  test('working days are counted as such, and each sentence says who does what (15.30)', async () => {
    const text = await said('itractit', 'regions')
    expect(text).toContain('You hear that your request has come in within 10 working days.')
    expect(text).toContain(
      'If you want your data neither sold nor shared, that is done within 15 working days.',
    )
  })

  test('an appeal is said only where a state demands one (15.30)', async () => {
    const appeals = 'you may appeal with one press on the page of your request'
    expect(await said('ditra', 'regions')).toContain(appeals)
    expect(await said('itractit', 'regions')).not.toContain(appeals)
  })
})

test('that a child has written to us is told at an address, or by the form where there is none (15.30)', async () => {
  expect(await said('ditra', 'children')).toContain('from you at info@ditra-solutions.com or otherwise,')
  expect(await said('itineris', 'children')).toContain('from you by the contact form or otherwise,')
})
