import { expect, test } from 'vitest'
import { tagLinks } from './tag-links.ts'

const site = 'https://marram.example'
const tag = 'utm_source=newsletter&utm_campaign=newsletter-2026-03-03'
const tagged = (body: string) => tagLinks(body, site, '2026-03-03')

test('P13: a link of a newsletter to our own site says by which newsletter, alike for every reader (20.6)', () => {
  expect(tagged('[Ask](https://marram.example/quote) us')).toBe(
    `[Ask](https://marram.example/quote?${tag}) us`,
  )
  expect(tagged('See <https://marram.example>.')).toBe(`See <https://marram.example/?${tag}>.`)
  expect(tagged('Read https://marram.example/fr/work#harbour.')).toBe(
    `Read https://marram.example/fr/work?${tag}#harbour.`,
  )
  expect(tagged('https://marram.example/work?page=2')).toBe(`https://marram.example/work?page=2&${tag}`)
})

test('links elsewhere, and those that say already by what one comes, stay as they were written (20.6)', () => {
  for (const body of [
    '[There](https://else.example/https-marram)',
    'https://marram.example.evil.example/quote',
    '[Ours](https://marram.example/quote?utm_source=poster)',
    'mailto:hello@marram.example',
  ])
    expect(tagged(body)).toBe(body)
})
