import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPages, pagesToBuild } from './agency-pages.ts'

let folder = ''
const write = (name: string, text: string) => {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(join(folder, 'pages', name), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-pages-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('an agency without pages has none', () => {
  expect(findPages(folder)).toEqual({ pages: [], articles: [], faults: [], linked: [] })
})

test('a page is one file a language, and a file that begins with a dot is none', () => {
  write('about.en.md', '---\ntitle: About\n---\nWe.')
  write('about.fr.md', '---\ntitle: À propos\n---\nNous.')
  write('.DS_Store', 'x')
  expect(pagesToBuild(folder).pages.map(({ slug, locale }) => `${slug} ${locale}`)).toEqual([
    'about en',
    'about fr',
  ])
})

test('a draft is not built, and says so in its file alone (18.14)', () => {
  write('about.en.md', '---\ntitle: About\ndraft: true\n---\nWe.')
  expect(pagesToBuild(folder)).toEqual({ pages: [], articles: [] })
})

test('a picture needs its file and words for who does not see it (18.13)', () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'pier.jpg'), '')
  const page = (text: string) => write('about.en.md', `---\ntitle: About\n---\n${text}`)
  page('![The pier at low water](pier.jpg)')
  expect(pagesToBuild(folder).pages).toHaveLength(1)
  page('![](pier.jpg)')
  expect(() => pagesToBuild(folder)).toThrow('pier.jpg: say between [ and ] what it shows')
  page('![The quay](quay.jpg)')
  expect(() => pagesToBuild(folder)).toThrow('quay.jpg: no such file in assets/')
})

test('a build stops at a page that cannot be shown, naming the file', () => {
  write('contact.en.md', '---\ntitle: Contact\n---\nWe.')
  write('about.txt', 'We.')
  expect(() => pagesToBuild(folder)).toThrow(
    /about\.txt: A page is named[\s\S]*contact\.en\.md: \/contact is an address/,
  )
})
