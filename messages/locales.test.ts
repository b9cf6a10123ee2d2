import { describe, expect, it } from 'vitest'
import { directionOf, isLocale, localePath } from './locales.ts'

describe('localePath', () => {
  it('leaves English at the root and puts the others under their code', () => {
    expect(localePath('en', '/')).toBe('/')
    expect(localePath('en', '/contact')).toBe('/contact')
    expect(localePath('fr', '/')).toBe('/fr')
    expect(localePath('ar', '/contact')).toBe('/ar/contact')
  })
})

it('knows its languages and their direction', () => {
  expect(isLocale('ar')).toBe(true)
  expect(isLocale('de')).toBe(false)
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('fr')).toBe('ltr')
})
