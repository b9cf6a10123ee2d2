import { expect, test } from 'vitest'
import { relativeTime } from './relative-time.ts'

const now = new Date('2026-03-02T09:00:00Z')
const said = (seconds: number) => relativeTime(new Date(now.getTime() + seconds * 1000), now, 'en')

test('a moment is said as people say it', () => {
  expect(said(-59)).toBe('now')
  expect(said(30)).toBe('now')
  expect(said(-60)).toBe('1 minute ago')
  expect(said(-3_599)).toBe('59 minutes ago')
  expect(said(-7_200)).toBe('2 hours ago')
  expect(said(2 * 86_400)).toBe('in 2 days')
  expect(said(-86_400)).toBe('yesterday')
  expect(said(-400 * 86_400)).toBe('last year')
})
