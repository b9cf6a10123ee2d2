import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishDrawings } from './drawings.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawings-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('publishes a drawing with the size of its viewBox', async () => {
  await writeFile(join(folder, 'dune.svg'), '<svg viewBox="0 0 1600 640"><g id="drawing"/></svg>')
  const { dune } = await publishDrawings(folder, join(folder, 'out'))
  expect(dune).toMatchObject({ width: 1600, height: 640 })
  expect(dune?.href).toMatch(/^\/assets\/dune-[0-9a-f]{10}\.svg$/)
})

it.each([
  ['no size', '<svg><g id="drawing"/></svg>'],
  ['no drawing', '<svg viewBox="0 0 10 10"/>'],
])('refuses a file with %s and names it', async (_, content) => {
  await writeFile(join(folder, 'dune.svg'), content)
  await expect(publishDrawings(folder, join(folder, 'out'))).rejects.toThrow('dune.svg')
})
