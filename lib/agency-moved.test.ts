import { expect, test } from 'vitest'
import { listMoved } from './agency-moved.ts'

const page = { slug: 'about', locale: 'fr', title: 'L’atelier', footer: true } as const
const day = { date: '2026-03-14', author: 'marta' }
const article = { slug: 'salt', locale: 'en', title: 'Salt', description: 'Salt.', ...day } as const

test('addresses that a page or an article had lead to it, each in its language (18.15)', () => {
  const written = {
    pages: [{ ...page, was: ['about-us'] }],
    articles: [{ ...article, was: ['sea-salt'] }],
  }
  expect(listMoved({}, written)).toEqual([
    ['/fr/about-us', '/fr/about'],
    ['/writing/sea-salt', '/writing/salt'],
  ])
})

test('addresses that the agency says have moved lead on in every language (18.15)', () => {
  expect(listMoved({ moved: { '/team': '/about' } }, { pages: [], articles: [] })).toEqual([
    ['/team', '/about'],
    ['/fr/team', '/fr/about'],
    ['/ar/team', '/ar/about'],
  ])
})

test('an address that a page of today has leads nowhere else (18.15)', () => {
  const written = { pages: [page, { ...page, slug: 'team', was: ['about'] }], articles: [] }
  expect(listMoved({}, written)).toEqual([])
})
