import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messages } from '#messages/messages.ts'
import { SiteMarkdown } from './markdown.tsx'
import type { SiteView } from './view.ts'

const pier = { src: '/assets/pier.jpg', width: 1600, height: 900, sources: [] }
const view = (shows: readonly string[], locale: 'en' | 'fr' | 'ar' = 'en') =>
  ({
    locale,
    href: (to: string) => to,
    t: { outbound: 'leaves this site' },
    embeds: shows.length > 0 ? { words: messages[locale].embeds, shows } : null,
    drawings: {},
    pictures: { 'pier.jpg': pier },
  }) as unknown as SiteView
const film = '[![A train on a bridge](pier.jpg)](https://www.youtube.com/watch?v=abcdefghijk)'
const shown = (of: SiteView, markdown = film) =>
  renderToStaticMarkup(<SiteMarkdown view={of} source={markdown} />)

test.each(['en', 'fr', 'ar'] as const)(
  'P31: a still says who will be asked and what for, leads there without script, and loads nothing by itself, in %s (20.8)',
  (locale) => {
    const html = shown(view(['youtube'], locale))
    expect(html).toContain('data-frame="/embeds/youtube/abcdefghijk"')
    expect(html).toContain('YouTube')
    expect(html).toContain('src="/assets/pier.jpg"')
    expect(html).toMatch(/<a href="https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk"[^>]*class="outbound"/)
    expect(html).toContain('/privacy/choices#allow-functional')
    expect(html).not.toMatch(/<iframe|<script|youtube-nocookie/)
  },
)

test('P68: a picture that leads to a company which is not under contract stays a link that leaves the site (20.8)', () => {
  const html = shown(view(['vimeo']))
  expect(html).not.toContain('data-embed')
  expect(html).toContain('leaves this site')
})

test('a picture among words stays one (20.8)', () => {
  expect(shown(view(['youtube']), `See ${film} here.`)).not.toContain('data-embed')
})
