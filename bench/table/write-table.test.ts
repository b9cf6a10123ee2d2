import { expect, test } from 'vitest'
import { figures } from './figures.ts'
import { describeMachine, tableOf } from './write-table.ts'

test('the table says of each figure what was to be, what was, and whether that is met (16)', () => {
  const lines = figures.export({
    targets: { ratio: 0.6, growthBytes: 50 * 1024 * 1024 },
    rowsPerSecond: { ours: 61_000, copy: 100_000 },
    ratio: 0.61,
    growthBytes: 60 * 1024 * 1024,
    met: false,
    rounds: { ours: [], copy: [] },
  })
  expect(tableOf({ name: 'export', at: '2026-11-30T10:00:00Z', machine: '2 × CPU', lines })).toBe(
    [
      '## export',
      '',
      '2026-11-30, 2 × CPU',
      '',
      '| | goal | seen | met |',
      '|---|---|---|---|',
      '| A million leads as CSV, of a plain COPY | ≥ 0.6 | 0.61 | yes |',
      '| Memory beside it | ≤ 50 MB | 60 MB | no |',
      '',
    ].join('\n'),
  )
})

test('the machine is described without its name', () => {
  expect(describeMachine()).toMatch(/^\d+ × .+, \d+ GB, \w+, Node \d+\./)
})
