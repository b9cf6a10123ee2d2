import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const appUrl = 'https://agency.example'
const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), appUrl)

test('S2: only a page of ours may change something', () => {
  expect(from({ origin: 'https://agency.example' })).toBe(true)
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({})).toBe(false)
  expect(from({ origin: 'null' })).toBe(false)
  expect(from({ origin: 'https://agency.example.evil' })).toBe(false)
  expect(from({ origin: 'http://agency.example' })).toBe(false)
  for (const site of ['same-site', 'cross-site', 'none']) expect(from({ 'sec-fetch-site': site })).toBe(false)
  expect(from({ 'sec-fetch-site': 'cross-site', origin: 'https://agency.example' })).toBe(false)
})
