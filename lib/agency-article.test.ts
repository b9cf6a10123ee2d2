import { expect, test } from 'vitest'
import { newestFirst, readArticle } from './agency-article.ts'

const front = ['title: Salt', 'description: What salt does.', 'date: 2026-03-14', 'author: marta']
const file = (lines: readonly string[], text = 'Paper drinks.') =>
  `---\n${lines.join('\n')}\n---\n\n${text}\n`

test('an article is its front matter and the Markdown below it (18.14)', () => {
  const more = ['topic: Print', 'picture: pans.svg', 'alt: Salt pans.', 'was: [sea-salt]']
  expect(readArticle('salt.fr.md', file([...front, ...more]))).toEqual({
    article: {
      ...{ slug: 'salt', locale: 'fr', title: 'Salt', description: 'What salt does.' },
      ...{ date: '2026-03-14', author: 'marta', topic: 'Print', picture: 'pans.svg', alt: 'Salt pans.' },
      was: ['sea-salt'],
    },
    markdown: 'Paper drinks.',
    draft: false,
  })
})

test.each([
  ['salt.md', file(front), 'about.en.md'],
  ['salt.en.md', file(front.slice(1)), 'title: an article needs one'],
  ['salt.en.md', file(front.filter((line) => !line.startsWith('date'))), 'date: the day'],
  ['salt.en.md', file(front.map((line) => line.replace('2026-03-14', '14 March'))), 'as 2026-03-14'],
  ['salt.en.md', file(front.slice(0, 3)), 'author: who wrote it'],
  ['salt.en.md', file([...front, 'picture: pans.svg']), 'alt, what it shows'],
  ['salt.en.md', file([...front, 'was: Old Address']), 'was: a list'],
  ['salt.en.md', file([...front, 'draft: perhaps']), 'draft: true or false'],
  ['salt.en.md', file([...front, 'mood: good']), 'mood: an article has title'],
  ['salt.en.md', file(front, ' '), 'no text'],
])('%s is refused with a sentence (18.14): %j', (name, text, said) => {
  expect(readArticle(name, text)).toEqual(expect.stringContaining(said))
})

test('articles stand with the newest first, and those of one day by address (18.14)', () => {
  const of = (slug: string, date: string) => {
    return { slug, date, locale: 'en' as const, title: slug, description: slug, author: 'marta' }
  }
  const sorted = [of('b', '2026-01-01'), of('a', '2026-01-01'), of('c', '2026-02-01')].sort(newestFirst)
  expect(sorted.map(({ slug }) => slug)).toEqual(['c', 'a', 'b'])
})
