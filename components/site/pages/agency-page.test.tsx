import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SiteMarkdown } from '#components/site/markdown.tsx'
import type { SiteView } from '#components/site/view.ts'
import { AgencyPage } from './agency-page.tsx'

const pier = {
  ...{ src: '/assets/pier.jpg', width: 1600, height: 900 },
  sources: [{ type: 'image/avif', srcSet: '/assets/pier-480.avif 480w' }],
}
const view = {
  href: (to: string) => `/fr${to}`,
  t: { outbound: 'leaves this site' },
  drawings: {},
  pictures: { 'pier.jpg': pier },
} as unknown as SiteView
const shown = (markdown: string) =>
  renderToStaticMarkup(<AgencyPage view={view} title="About" markdown={markdown} />)

test('links within the site lead to the page in this language, others say that they leave (P31)', () => {
  expect(shown('[us](/contact)')).toContain('<a href="/fr/contact">us</a>')
  expect(shown('[them](https://example.org/)')).toContain('leaves this site')
})

test.each([
  ['HTML', '<script>alert(1)</script><b onclick="x()">bold</b>', /<script|<b[ >]/],
  ['a link that runs something', '[x](javascript:alert(1))', /javascript:/],
  ['a link to another host that looks like one of ours', '[x](//evil.example)', /"\/fr\/\/evil/],
  ['a picture of somebody else', '![x](https://tracker.example/1.gif)', /<img|tracker/],
])('%s does nothing on a page', (_, markdown, gone) => {
  expect(shown(markdown)).not.toMatch(gone)
})

test('an issue in the archive marks what leads away, and not what stays on the site (P31) (15.30)', () => {
  const source = '[here](https://us.example/services) [there](https://us.example.evil/)'
  const issue = renderToStaticMarkup(<SiteMarkdown view={view} source={source} origin="https://us.example" />)
  expect(issue).toContain('<a href="https://us.example/services">here</a>')
  expect(issue).toMatch(/<a href="https:\/\/us\.example\.evil\/"[^>]*class="outbound"/)
})

test('a heading of the first rank stands under the page’s own', () => {
  expect(shown('# Who we are')).toContain('<h2>Who we are</h2>')
})

test('a picture of the agency stands as a figure with its size, its formats and what it shows (18.13)', () => {
  const html = shown('![The pier at low water](pier.jpg)')
  expect(html).toContain('<figure class="figure"><picture>')
  expect(html).toMatch(/<source type="image\/avif" srcSet="[^"]+480w" sizes="[^"]+"/)
  expect(html).toMatch(/<img src="\/assets\/pier.jpg" width="1600" height="900" alt="The pier at low water"/)
})
