import { expect, test } from 'vitest'
import { renderLetter } from './render.tsx'

const brand = { name: 'Marram', accent: '#f0e040', onAccent: '#10191d' }
const letter = { language: 'en', subject: 'Notes', paragraphs: [], foot: ['7 quai des Vanniers'] }

test('Markdown of staff becomes elements; HTML, pictures and other addresses do not', async () => {
  const body = [
    '# Open day',
    'Come **in**, <script>alert(1)</script> see [us](https://marram.example/day).',
    '![seen](https://track.example/1.gif) [no](javascript:alert(1))',
    '- tea',
  ].join('\n\n')
  const { html, text } = await renderLetter({ ...letter, body }, brand)
  expect(html).toContain('<strong>in</strong>')
  expect(html).toContain('href="https://marram.example/day"')
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<script|<img|track\.example|javascript:/)
  expect(text).toContain('Open day')
  expect(text).toContain('https://marram.example/day')
  expect(text).toContain('7 quai des Vanniers')
})

test('what a person typed is shown as they typed it, in both parts', async () => {
  const typed = '<b>=1+1</b> & \u202eevil\nsecond line'
  const { html, text } = await renderLetter({ ...letter, paragraphs: [typed], quotes: [typed] }, brand)
  expect(html).toContain('&lt;b&gt;=1+1&lt;/b&gt; &amp;')
  expect(html).not.toContain('<b>')
  expect(text).toContain(typed)
  expect(text).toContain('> second line')
})

test('a letter is readable without pictures, in its own direction, and says one link in words', async () => {
  const link = { label: 'افتح', href: 'https://marram.example/ar' }
  const { html, text } = await renderLetter({ ...letter, language: 'ar', link }, brand)
  expect(html).toMatch(/<html[^>]* dir="rtl"/)
  expect(html).not.toMatch(/<img|url\(|<link/)
  expect(text).toContain('افتح:\nhttps://marram.example/ar')
})
