import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AgencyPage, listAddresses, localesOf, readPage, reservedSlugs } from './agency-page.ts'

const file = (front: string, text = 'Hello.') => `---\n${front}\n---\n\n${text}\n`

test('a page is its front matter and the Markdown below it', () => {
  const front = 'title: About us\nnavigation: 2\nlabel: About'
  expect(readPage('about-us.fr.md', file(front, '# Who\n\n---\n\nWe.'))).toEqual({
    page: {
      slug: 'about-us',
      locale: 'fr',
      title: 'About us',
      navigation: 2,
      label: 'About',
      footer: false,
    },
    markdown: '# Who\n\n---\n\nWe.',
    draft: false,
  })
})

test('a page that says nothing of its place stands in the footer', () => {
  expect(readPage('about.en.md', file('title: About'))).toMatchObject({ page: { footer: true } })
})

test.each([
  ['about.md', file('title: A'), 'about.en.md'],
  ['about.de.md', file('title: A'), 'about.en.md'],
  ['About.en.md', file('title: A'), 'small letters'],
  ['privacy.en.md', file('title: A'), '/privacy is an address'],
  ['about.en.md', 'No front matter', 'title: a page needs one'],
  ['about.en.md', file('title: [A'), 'cannot be read'],
  ['about.en.md', file('title: A\ncolour: red'), 'colour: a page has title'],
  ['about.en.md', file('title: A\nnavigation: second'), 'a number from 1 to 9'],
  ['about.en.md', file('title: A\nfooter: maybe'), 'true or false'],
  ['about.en.md', file(`title: A\ndescription: ${'x'.repeat(161)}`), 'at most 160'],
  ['about.en.md', file('title: A', ' '), 'no text'],
])('%s is refused with a sentence: %j', (name, text, said) => {
  expect(readPage(name, text)).toEqual(expect.stringContaining(said))
})

test('no page takes an address that the program answers', () => {
  const folders = ['app', 'app/[locale]/(site)', 'app/[locale]/(privacy)']
  const answered = folders
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^[a-z-]+$/.test(entry.name))
    .map(({ name }) => name)
  expect(answered.filter((name) => !reservedSlugs.includes(name))).toEqual([])
})

test('addresses are listed once, with the languages they are there in', () => {
  const page = (slug: string, locale: AgencyPage['locale']) => ({ slug, locale, title: slug, footer: true })
  const pages = [page('team', 'ar'), page('about', 'ar'), page('about', 'en')]
  expect(listAddresses(pages)).toEqual([
    { path: '/about', locales: ['en', 'ar'] },
    { path: '/team', locales: ['ar'] },
  ])
  expect(localesOf(pages, '/services')).toBeNull()
})
