import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capabilitiesWith } from '#lib/capabilities.ts'
import { questionOf, sortAdapters } from '#policy/adapters/running.ts'
import { checkPolicy } from '#policy/check.ts'
import { namedScripts, turnOn, underContract } from './asking.ts'
import { faultOfCookie, isNamedHost, namedFor, nothingNamed } from './named.ts'
import { statesOf } from './state.ts'

const presets = Object.keys(namedScripts)

/** A preset with its contracts entered. */
async function asking(preset: string) {
  const { policy: idle, content, declaredForms } = await loadAgency(preset)
  const policy = underContract(preset, idle)
  const adapters = turnOn(preset, content).adapters ?? []
  return { policy, forms: declaredForms, ...sortAdapters({ policy, adapters }) }
}

test.each(presets)(
  'P24, P68: %s runs each script that its policy names once contracts are entered, and nothing is said against it (20.5)',
  async (preset) => {
    const { running, stopped, policy, forms } = await asking(preset)
    expect(stopped).toEqual([])
    expect(running.map(({ use }) => use.adapter)).toEqual(namedScripts[preset]?.map(({ adapter }) => adapter))
    const sets = [...capabilitiesWith(running, policy).cookies]
    const faults = checkPolicy({ policy, forms, held: [], sets }).filter(
      ({ severity }) => severity === 'error',
    )
    expect(faults).toEqual([])
  },
)

test.each(presets)(
  'R10, R11: of %s each state names what it allows and nothing of any other (20.5)',
  async (preset) => {
    const { running, policy } = await asking(preset)
    const question = questionOf(policy, running)
    const own = [{ name: 'candor.choices', life: { months: 6 } }] as const
    for (const state of statesOf(question)) {
      const named = namedFor(question, state, own)
      const categories = new Set(named.scripts.map(({ category }) => category))
      for (const category of categories) expect(state.agreed).toContain(category)
      if (state.signals) expect([...categories].filter((one) => one !== 'functional')).toEqual([])
      if (named.scripts.length === 0) expect(named.hosts).toEqual([])
      expect(named.cookies.some(({ name }) => name === 'candor.choices')).toBe(state.agreed !== null)
    }
  },
)

test('a preset whose policy names nothing that runs on a site asks nothing (20.5)', () => {
  expect(statesOf(null).map(({ name }) => name)).toEqual(['nothing chosen', 'Global Privacy Control'])
  expect(namedScripts.itractit).toBeUndefined()
})

test('P33: a cookie is named by its name and ends no later than is said (20.5)', () => {
  const now = new Date('2026-12-01T10:00:00Z')
  const at = (day: string) => new Date(`${day}T10:00:00Z`).getTime() / 1000
  const named = { ...nothingNamed, cookies: [{ name: '_ga_*', life: { years: 2 } }] } as const
  expect(faultOfCookie({ name: '_ga_ABC', expires: at('2028-12-01') }, named, now)).toBeNull()
  expect(faultOfCookie({ name: '_ga_ABC', expires: at('2028-12-03') }, named, now)).toContain('longer')
  expect(faultOfCookie({ name: '_ga', expires: -1 }, named, now)).toContain('does not name')
  expect(isNamedHost('a.example.com', ['*.example.com'])).toBe(true)
  expect(isNamedHost('example.com', ['*.example.com'])).toBe(false)
  expect(isNamedHost('evilexample.com', ['*.example.com'])).toBe(false)
})
