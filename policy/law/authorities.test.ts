import { expect, test } from 'vitest'
import { policy as demo } from '#agencies/demo/policy.ts'
import type { Policy } from '#policy/define.ts'
import { rights } from '#policy/sections/rights.ts'
import type { SectionInput } from '#policy/sections/section.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { whole } from '#policy/testing/capabilities.ts'
import { languages } from '#policy/vocabulary.ts'
import { authorityOf } from './authorities.ts'

const seat = (country: string | undefined, address: readonly string[] = []) =>
  authorityOf({ name: 'Somebody', address, country })?.name ?? null

test.each([
  ['FR', 'Commission nationale de l’informatique et des libertés (CNIL)'],
  ['RO', 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal (ANSPDCP)'],
  ['GB', 'Information Commissioner’s Office'],
  ['MA', 'Commission nationale de contrôle de la protection des données à caractère personnel (CNDP)'],
])('who sits in %s has that country’s authority (15.33)', (country, name) => {
  expect(seat(country)).toBe(name)
})

test('the last line of an address says the country, and of an unknown one no authority is named (15.33)', () => {
  expect(seat(undefined, ['7 quai des Vanniers', '44000 Nantes', 'France'])).toMatch(/CNIL/)
  expect(seat(undefined, ['Boulevard Anfa', 'المغرب'])).toMatch(/CNDP/)
  expect(seat(undefined)).toBeNull()
  expect(seat(undefined, ['Somewhere', 'Atlantis'])).toBeNull()
})

test.each(languages)('each right stands under its legal name too, in %s (15.33)', (language) => {
  const words = sectionWords[language]
  const input = {
    policy: demo as unknown as Policy,
    forms: {},
    deployment: { mail: null, database: null, files: null },
    capabilities: whole,
    language,
    words,
  } satisfies SectionInput
  const list = rights(input).blocks.find(({ kind }) => kind === 'list')
  const said = list?.kind === 'list' ? list.items.map(({ text }) => text) : []
  for (const [index, name] of Object.values(words.rightName).entries()) expect(said[index]).toContain(name)
})
