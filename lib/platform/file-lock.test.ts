import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock, tryLock } from './file-lock.ts'
import { ownIdentity } from './process-identity.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a taken lock says who holds it, and is free again after release', () => {
  const lock = tryLock(path, 'http://localhost:3000')
  if ('heldBy' in lock) throw new Error('nobody else holds it')
  expect(tryLock(path)).toMatchObject({ heldBy: { pid: process.pid, note: 'http://localhost:3000' } })
  lock.release()
  expect('release' in tryLock(path)).toBe(true)
  expect(readdirSync(folder)).toEqual(['lock'])
})

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, born: 'long ago' }],
  ['a process whose number another wears now', { ...ownIdentity(), born: 'before the restart' }],
])('the lock of %s is taken over', (_, identity) => {
  writeFileSync(path, JSON.stringify({ ...identity, since: '2026-01-01T00:00:00Z', note: '' }))
  expect('release' in tryLock(path)).toBe(true)
})

test("a file that says nothing sensible is nobody's lock", () => {
  writeFileSync(path, '{"pid":')
  expect('release' in tryLock(path)).toBe(true)
})

test('patience ends with a sentence', async () => {
  tryLock(path)
  await expect(takeLock(path, 0)).rejects.toThrow(/^Process \d+ has held .* Stop that process/)
})
