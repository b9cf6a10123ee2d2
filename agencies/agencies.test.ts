import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { locales } from '#messages/locales.ts'
import { agencyNames } from './folders.ts'
import { textsOf } from './texts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

describe.each(agencyNames(root))('agency %s', async (name) => {
  const { folder, content: agency } = await loadAgency(name)

  it.each(locales)('has words for every piece of work and every person in %s', (locale) => {
    const { texts } = textsOf(agency, locale)
    for (const fact of agency.work) expect(texts.work.items, fact.id).toHaveProperty(fact.id)
    for (const person of agency.people) expect(texts.people.items, person.id).toHaveProperty(person.id)
  })

  it.each(locales)('describes itself in at most 160 characters in %s', (locale) => {
    expect(textsOf(agency, locale).texts.description.length).toBeLessThanOrEqual(160)
  })

  it('has every drawing it names, an icon and a stylesheet', () => {
    for (const drawing of [agency.frontispiece, 'icon', ...agency.work.map((fact) => fact.drawing)]) {
      expect(existsSync(`${root}/${folder}/assets/${drawing}.svg`), drawing).toBe(true)
    }
    expect(existsSync(`${root}/${folder}/brand.css`)).toBe(true)
  })

  it('links only to whole https addresses', () => {
    const links = [
      ...agency.links.map((link) => link.href),
      ...agency.work.flatMap((fact) => fact.site ?? []),
    ]
    for (const link of links) expect(new URL(link).protocol).toBe('https:')
  })
})
