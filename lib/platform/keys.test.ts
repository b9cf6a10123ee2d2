import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepKeys } from './keys.ts'
import { secretNames } from './secret-names.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keys are made once, differ, and only their owner may read them', () => {
  const keys = keepKeys(folder)
  expect(secretNames.map((name) => Buffer.from(keys[name], 'base64').length)).toEqual([32, 32, 32, 32])
  expect(new Set(Object.values(keys)).size).toBe(6)
  expect(keepKeys(folder)).toEqual(keys)
  expect(statSync(join(folder, 'keys.env')).mode & 0o777).toBe(0o600)
})

test('a folder that has to be made is closed to others', () => {
  keepKeys(join(folder, 'data'))
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
})

test('keys that are gone while their database is there are not made anew', () => {
  mkdirSync(join(folder, 'postgres'))
  expect(() => keepKeys(folder)).toThrow(/keys.env is gone.*Put it back/)
})

test('a damaged file is refused with what it lacks', () => {
  keepKeys(folder)
  const path = join(folder, 'keys.env')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^DATA_KEY=.*$/m, ''))
  expect(() => keepKeys(folder)).toThrow(/lacks DATA_KEY/)
})
