import { expect, test } from 'vitest'
import { layerOf, layers, placeOf } from './layers.ts'

const stands = (file: string, name: string) => new RegExp(placeOf(name)).test(file)

test('a layer with others below it holds what stands straight under its folder', () => {
  expect(stands('lib/agency.ts', 'lib')).toBe(true)
  expect(stands('lib/doors/send/send.ts', 'lib')).toBe(false)
  expect(stands('lib/doors/send/send.ts', 'lib/doors')).toBe(true)
  expect(stands('components/site/prose.tsx', 'components')).toBe(true)
})

test('a noun is every folder that is no layer by its own name', () => {
  expect(stands('lib/leads/assign.ts', 'lib/<noun>')).toBe(true)
  expect(stands('lib/doors/send/send.ts', 'lib/<noun>')).toBe(false)
  expect(stands('lib/agency.ts', 'lib/<noun>')).toBe(false)
})

test('a star stands for any names', () => {
  expect(stands('lib/leads/schema.ts', 'lib/*/schema.ts')).toBe(true)
  expect(stands('lib/leads/queries.ts', 'lib/*/schema.ts')).toBe(false)
})

test('no file stands in two layers, and an unknown folder in none', () => {
  for (const file of [
    'proxy.ts',
    'app/agency.ts',
    'lib/agency.ts',
    'lib/doors/send/send.ts',
    'presets/a/b.ts',
  ])
    expect(
      layers.filter(({ name }) => stands(file, name)).map(({ name }) => name),
      file,
    ).toHaveLength(1)
  expect(layerOf('extra/thing.ts')).toBeNull()
})
