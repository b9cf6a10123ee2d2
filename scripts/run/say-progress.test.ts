import { expect, test } from 'vitest'
import { leftInWords, sayProgress } from './say-progress.ts'

test('a long command says every two seconds how far it is, and about how long the rest takes (16.8)', () => {
  let now = 0
  const said: string[] = []
  const tell = sayProgress('Backing up', { now: () => now, say: (line) => said.push(line) })
  const at = (seconds: number, rows: number, share: number | null) => {
    now = seconds * 1000
    tell({ what: 'leads', rows, files: 1, share })
  }
  at(1, 100, 0.01)
  at(3, 1_200, 0.1)
  at(4, 1_300, 0.1)
  at(30, 12_000, 0.25)
  at(600, 30_000, 0.5)
  at(700, 40_000, null)
  expect(said).toEqual([
    'Backing up: leads (1,200 rows, 1 file so far)',
    'Backing up: leads (12,000 rows, 1 file so far, 25 %, about 2 minutes left)',
    'Backing up: leads (30,000 rows, 1 file so far, 50 %, about 10 minutes left)',
    'Backing up: leads (40,000 rows, 1 file so far)',
  ])
})

test('nothing is said of the rest where nobody can know it, and none is left at the end (16.8)', () => {
  expect([leftInWords(60_000, null), leftInWords(60_000, 0), leftInWords(60_000, 1)]).toEqual(['', '', ''])
  expect(leftInWords(1_000, 0.5)).toBe('')
  expect(leftInWords(10_000, 0.5)).toBe(', 50 %, about 10 s left')
})
