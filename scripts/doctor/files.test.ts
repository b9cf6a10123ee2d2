import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { serveBucket } from '#lib/platform/files/testing/bucket.ts'
import { examineFiles } from './files.ts'

const home = mkdtempSync(join(tmpdir(), 'candor-doctor-'))
const bucket = await serveBucket()
afterAll(async () => {
  await bucket.close()
  rmSync(home, { recursive: true })
})

test('a place that keeps files is well, and is left as it was', async () => {
  const folder = join(home, 'files')
  expect(await examineFiles({ kind: 'folder', folder })).toMatchObject([{ state: 'ok' }])
  expect(readdirSync(join(folder, 'doctor'))).toEqual([])
  expect(await examineFiles(bucket.settings)).toMatchObject([{ state: 'ok' }])
})

test('one that does not is missing, with what to do', async () => {
  const file = join(home, 'a-file')
  writeFileSync(file, '')
  expect(await examineFiles({ kind: 'folder', folder: file })).toMatchObject([
    { state: 'missing', next: expect.stringContaining('S3_BUCKET') },
  ])
  expect(await examineFiles({ ...bucket.settings, bucket: 'no-such-bucket' })).toMatchObject([
    { state: 'missing', next: expect.stringContaining('S3_') },
  ])
})
