import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestApp } from '#lib/testing/open-app.ts'
import { backUpDaily } from './daily.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n, 3)).toISOString()
const listed = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.backup'))

test('one backup a day is made and seven are kept, for their owner alone (17.5)', async () => {
  const app = await openTestApp(day(0))
  const folder = join(String(app.env.DATA_DIR), 'backups')
  for (let n = 0; n < 9; n++) {
    app.setTime(day(n))
    expect(await backUpDaily(app, folder)).toMatchObject({ missing: [] })
    expect(await backUpDaily(app, folder)).toBeNull()
  }
  expect(listed(folder)).toEqual([2, 3, 4, 5, 6, 7, 8].map((n) => `candor-2026-11-0${1 + n}-0300.backup`))
  for (const name of listed(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('of two workers that ask at once one makes it, and what has expired goes however few are left (17.5)', async () => {
  const app = await openTestApp(day(0))
  const folder = join(String(app.env.DATA_DIR), 'backups')
  const both = await Promise.all([backUpDaily(app, folder), backUpDaily(app, folder)])
  expect(both.filter(Boolean)).toHaveLength(1)
  app.setTime(day(31))
  await backUpDaily(app, folder)
  expect(listed(folder)).toEqual(['candor-2026-12-02-0300.backup'])
})

test('what a worker that was killed had begun is gone once the next makes one (17.5)', async () => {
  const app = await openTestApp(day(1))
  const folder = join(String(app.env.DATA_DIR), 'backups')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'candor-2026-11-01-0300.backup.part'), 'half')
  await backUpDaily(app, folder)
  expect(readdirSync(folder).filter((name) => name !== 'backup.lock')).toEqual([
    'candor-2026-11-02-0300.backup',
  ])
})

test('a worker that is stopped midway leaves nothing half made, and the next makes it (17.5)', async () => {
  const app = await openTestApp(day(0))
  const folder = join(String(app.env.DATA_DIR), 'backups')
  await expect(backUpDaily(app, folder, AbortSignal.abort())).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
  expect(await backUpDaily(app, folder)).not.toBeNull()
})
