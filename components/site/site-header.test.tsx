import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { messages } from '#messages/messages.ts'
import { SiteHeader } from './site-header.tsx'
import type { PageLink, SiteView } from './view.ts'

const { content: agency, policy, forms } = await loadAgency('demo')
const page = (slug: string, more: Partial<PageLink>): PageLink => ({
  slug,
  title: slug,
  footer: true,
  ...more,
})

function shown(pages: readonly PageLink[], languages: SiteView['languages'] = ['en', 'fr', 'ar']): string[] {
  const view: SiteView = {
    ...{ agency, policy, forms, pages, languages, drawings: {}, pictures: {}, writes: false },
    t: messages.en.site,
    asks: null,
    embeds: null,
    notice: messages.en.versions.banner,
    locale: 'en',
    path: '/about',
    href: (to) => to,
  }
  const html = renderToStaticMarkup(<SiteHeader view={view} />)
  return [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, text]) => `${href} ${text}`)
}

test('a page of the agency stands in the header where it says, under its label', () => {
  const links = shown([
    page('about', { navigation: 2, label: 'Who' }),
    page('team', { navigation: 1 }),
    page('imprint', {}),
  ])
  expect(links.slice(1, 4)).toEqual(['/team team', '/about Who', '/services Services'])
  expect(links.join()).not.toContain('imprint')
})

test('a language that the page is not there in has no link', () => {
  expect(shown([], ['en', 'ar']).join()).not.toContain('Français')
})
