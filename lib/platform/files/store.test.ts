import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderStore } from './folder.ts'
import { openFiles } from './open.ts'
import type { FileStore } from './store.ts'
import { serveBucket } from './testing/bucket.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-files-'))
const bucket = await serveBucket()
afterAll(async () => {
  await bucket.close()
  rmSync(folder, { recursive: true })
})

const stores: [string, FileStore][] = [
  ['a folder', folderStore(join(folder, 'files'))],
  ['a bucket', openFiles(bucket.settings)],
]

describe.each(stores)('%s', (_, store) => {
  test('gives back what it was given, byte for byte, and says how long it is', async () => {
    const bytes = randomBytes(300_000)
    await store.put('files/a', bytes)
    expect((await store.get('files/a'))?.equals(bytes)).toBe(true)
    expect(await store.size('files/a')).toBe(300_000)
  })

  test('a later file takes the place of an earlier one', async () => {
    await store.put('files/b', Buffer.from('long before'))
    await store.put('files/b', Buffer.from('new'))
    expect(String(await store.get('files/b'))).toBe('new')
  })

  test('has nothing where nothing was put, and nothing after a removal, done twice or not', async () => {
    expect(await store.get('files/none')).toBeNull()
    expect(await store.size('files/none')).toBeNull()
    await store.put('files/c', Buffer.from('x'))
    await store.remove('files/c')
    await store.remove('files/c')
    expect(await store.get('files/c')).toBeNull()
  })

  test.each(['../a', 'files/../a', '/etc/passwd', 'files/', 'files/a/b', 'files/a b', 'FILES/a', ''])(
    'S7: takes no name like %j',
    async (name) => {
      await expect((async () => store.put(name, Buffer.from('x')))()).rejects.toThrow('no such name')
    },
  )

  test('names what lies in a folder, and nothing where there is none', async () => {
    await store.put('audit/head-1', Buffer.from('x'))
    await store.put('audit/head-2', Buffer.from('y'))
    const names: string[] = []
    for (const folder of ['audit', 'nothing']) for await (const name of store.names(folder)) names.push(name)
    expect(names.sort()).toEqual(['audit/head-1', 'audit/head-2'])
  })

  test('many at once do not mix', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `files/m${index}`)
    await Promise.all(names.map((name) => store.put(name, Buffer.from(name))))
    const found = await Promise.all(names.map((name) => store.get(name)))
    expect(found.map(String)).toEqual(names)
  })
})

test('a folder is open to its owner alone, and holds no half-written file', async () => {
  const own = join(folder, 'own')
  await folderStore(own).put('files/a', Buffer.from('x'))
  expect(readdirSync(join(own, 'files'))).toEqual(['a'])
  expect(statSync(join(own, 'files', 'a')).mode & 0o077).toBe(0)
  expect(statSync(join(own, 'files')).mode & 0o077).toBe(0)
})

test('a browser puts a file straight into a bucket, by an address signed for its length and 15 minutes', async () => {
  const store = openFiles(bucket.settings)
  const offer = await store.offer?.('incoming/a', 5)
  if (!offer) throw new Error('A bucket makes offers.')
  const put = await fetch(offer.url, { method: 'PUT', headers: offer.headers, body: 'hello' })
  expect(put.status).toBe(200)
  expect(String(await store.get('incoming/a'))).toBe('hello')
  // This server checks no signature of the fourth version: what is signed is read from the address.
  const signed = new URL(offer.url).searchParams
  expect(signed.get('X-Amz-SignedHeaders')?.split(';')).toContain('content-length')
  expect(signed.get('X-Amz-Expires')).toBe('900')
})

test('a bucket that refuses is a fault, not an empty place', async () => {
  const stranger = openFiles({ ...bucket.settings, accessKeyId: 'nobody' })
  await expect(stranger.get('files/a')).rejects.toThrow()
})
