import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KEPT_BUILDS, publishHashed } from './publish.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Builds are told apart by their time: give each older build an earlier one. */
async function publishAt(content: string, minute: number): Promise<string> {
  const file = await publishHashed(folder, 'site', 'css', content)
  const time = new Date(Date.UTC(2026, 0, 1, 0, minute))
  await utimes(join(folder, file), time, time)
  return file
}

it('names a file by its content', async () => {
  const first = await publishHashed(folder, 'site', 'css', 'a')
  expect(first).toMatch(/^site-[0-9a-f]{10}\.css$/)
  expect(await publishHashed(folder, 'site', 'css', 'a')).toBe(first)
  expect(await publishHashed(folder, 'site', 'css', 'b')).not.toBe(first)
})

it('keeps the last builds and no more, and leaves other files alone', async () => {
  await writeFile(join(folder, 'site-notes.css'), 'mine')
  const published: string[] = []
  for (let minute = 0; minute <= KEPT_BUILDS; minute++)
    published.push(await publishAt(`build ${minute}`, minute))
  const left = await readdir(folder)
  expect(left).not.toContain(published[0])
  for (const file of published.slice(1)) expect(left).toContain(file)
  expect(left).toContain('site-notes.css')
})

it('keeps a build that is published again, however old it is', async () => {
  const oldest = await publishAt('build 0', 0)
  for (let minute = 1; minute < KEPT_BUILDS; minute++) await publishAt(`build ${minute}`, minute)
  await publishHashed(folder, 'site', 'css', 'build 0')
  await publishHashed(folder, 'site', 'css', 'new')
  expect(await readdir(folder)).toContain(oldest)
})
