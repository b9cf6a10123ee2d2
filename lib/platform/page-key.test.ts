import { expect, test } from 'vitest'
import { pageOf, readPageKey } from './page-key.ts'

const id = '0b5e1f6c-2f5e-4c39-9b38-0d6a4a3d3c11'

test('a page says where it goes on, the last one does not', () => {
  const rows = [3, 2, 1].map((micros) => ({ id, micros }))
  expect(pageOf(rows, 2)).toEqual({ rows: rows.slice(0, 2), older: `2.${id}` })
  expect(pageOf(rows, 3).older).toBeNull()
  expect(readPageKey(`2.${id}`)).toEqual({ micros: 2, id })
})

test('a torn key is no key', () => {
  for (const text of [
    undefined,
    '',
    '2',
    `x.${id}`,
    `2.${id.slice(1)}`,
    `2.${id}0`,
    `-2.${id}`,
    `2.${"'".repeat(36)}`,
  ])
    expect(readPageKey(text)).toBeNull()
})
