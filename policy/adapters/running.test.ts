import { describe, expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import type { Policy } from '#policy/define.ts'
import { type AdapterUse, adapterIds } from '#policy/parts/adapter-use.ts'
import { everyAdapter, refusedAdapters } from './every-adapter.ts'
import { questionOf, sortAdapters } from './running.ts'

const { policy: demo } = await loadAgency('demo')

const company = {
  name: 'Counting company',
  role: 'analytics',
  purposes: ['count_visits'],
  region: 'IE',
  transfer: 'none',
  hosts: [],
  contract: { reference: 'C-1', date: '2026-01-10' },
} as const
const visits = {
  category: 'analytics',
  provider: 'company',
  purpose: { en: 'Counts', fr: 'Compte', ar: 'يحصي' },
  life: { years: 2 },
  remembers: ['visits'],
} as const

function policyWith(processor: object = company, cookies: object = { visits }): Policy {
  const { signals } = demo
  return { ...demo, signals, processors: { company: processor }, cookies } as unknown as Policy
}

const ga4: AdapterUse = { adapter: 'ga4', processor: 'company', id: 'G-ABC1234567' }
const sorted = (use: AdapterUse, policy = policyWith()) => sortAdapters({ policy, adapters: [use] })
const whyNot = (use: AdapterUse, policy?: Policy) => sorted(use, policy).stopped[0]?.why

test('P35: what is declared, under contract and has its id can run (20.3)', () => {
  const { running, stopped } = sorted(ga4)
  expect(stopped).toEqual([])
  const question = questionOf(policyWith(), running)
  expect(question?.items).toEqual(['ga4-count_visits'])
  expect(question?.scripts[0]?.sources.script).toEqual(['www.googletagmanager.com'])
})

describe('P24, P68: what cannot run, and what to do (20.3)', () => {
  test('its processor is undeclared', () => {
    expect(whyNot({ ...ga4, processor: 'elsewhere' })).toContain('Declare it under processors')
  })
  test('no contract is entered: it stays off and nothing is asked', () => {
    const { contract: _, ...unbound } = company
    const { running, stopped } = sorted(ga4, policyWith(unbound))
    expect(stopped).toMatchObject([
      { fault: false, why: expect.stringContaining('Enter its reference and date') },
    ])
    expect(questionOf(policyWith(unbound), running)).toBeNull()
  })
  test('what it leaves is not in the policy', () => {
    expect(whyNot(ga4, policyWith(company, {}))).toContain('_ga')
    expect(whyNot(ga4, policyWith(company, { visits: { ...visits, category: 'targeting' } }))).toContain(
      '_ga',
    )
  })
  test('its id or host is none', () => {
    expect(whyNot({ ...ga4, id: "G-1');alert(1)//" })).toContain('is no id of Google Analytics 4')
    expect(whyNot({ adapter: 'matomo', processor: 'company', id: '1' })).toContain('a server of your own')
    for (const host of [
      'https://x.example',
      'x.example/y',
      'x.example; script-src *',
      'localhost',
      '*.example',
    ])
      expect(whyNot({ adapter: 'matomo', processor: 'company', id: '1', host })).toContain(
        'is no name of a host',
      )
    expect(whyNot({ ...ga4, host: 'stats.agency.example' })).toContain('take the host away')
  })
  test('it is named twice', () => {
    const { running, stopped } = sortAdapters({ policy: policyWith(), adapters: [ga4, { ...ga4 }] })
    expect([running.length, stopped.length]).toEqual([1, 1])
  })
  test('Google Tag Manager is refused with its reason', () => {
    expect(whyNot({ adapter: 'google_tag_manager', processor: 'company', id: 'GTM-X' })).toContain(
      'nobody could say beforehand what runs',
    )
  })
})

test('P33, P69: each adapter says its hosts, its cookies with their lives, and an id that is right (20.3)', () => {
  for (const [id, { of }] of Object.entries(everyAdapter)) {
    expect(of.id.test(of.example), id).toBe(true)
    const sources = of.sources({ id: of.example, host: of.host ? 'stats.agency.example' : undefined })
    expect(sources.script?.length, id).toBeGreaterThan(0)
    for (const host of Object.values(sources).flat())
      expect(host, id).toMatch(/^(?:(?:wss:\/\/)?(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+|'unsafe-inline')$/)
    expect(sources.script, id).not.toContain("'unsafe-inline'")
    if (of.optOut) expect(new URL(of.optOut).protocol).toBe('https:')
  }
  expect(Object.keys(everyAdapter).sort()).toEqual(adapterIds.filter((id) => !(id in refusedAdapters)).sort())
})
