import { expect, test } from 'vitest'
import { ownPages } from './own-pages.ts'

test('each kind of page has one line for all of a language, and a language without articles has none (18.14)', () => {
  const article = { title: 'Salt', description: 'Salt.', date: '2026-03-14', author: 'marta' }
  const found = ownPages({
    pages: [{ slug: 'about', locale: 'en', title: 'About', footer: true }],
    articles: [{ ...article, slug: 'salt', locale: 'fr' }],
    parts: { services: ['brand', 'web'], work: ['brise'] },
  })
  expect(found.filter(({ destination }) => !destination.startsWith('/ar'))).toEqual([
    { source: '/:page(about)', destination: '/en/pages/:page' },
    { source: '/services/:page(brand|web)', destination: '/en/pages/services/:page' },
    { source: '/work/:page(brise)', destination: '/en/pages/work/:page' },
    { source: '/fr/services/:page(brand|web)', destination: '/fr/pages/services/:page' },
    { source: '/fr/work/:page(brise)', destination: '/fr/pages/work/:page' },
    { source: '/fr/writing/:page(salt)', destination: '/fr/pages/writing/:page' },
    { source: '/fr/writing', destination: '/fr/pages/writing' },
  ])
})
