import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { magic, type NewBackup, readHeader, writeHeader } from './header.ts'
import { openPieces, pieceBytes, sealPieces } from './pieces.ts'
import { type Content, readRecords, writeRecords } from './records.ts'

const dataKey = randomBytes(32)
const backup: NewBackup = {
  agency: 'demo',
  suppressionCheck: randomBytes(32),
  schema: [{ version: '0000', name: 'house', checksum: 'x' }],
  madeAt: new Date('2026-11-02T10:00:00Z'),
  expiresAt: new Date('2026-12-02T10:00:00Z'),
}

function reading(bytes: Buffer) {
  let at = 0
  return async (length: number) => {
    const from = at
    at += length
    return bytes.subarray(from, at)
  }
}

async function* some(...pieces: Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces
}

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const found: Buffer[] = []
  for await (const piece of pieces) found.push(piece)
  return Buffer.concat(found)
}

async function made(...pieces: Buffer[]): Promise<Buffer> {
  const header = writeHeader(dataKey, backup)
  return Buffer.concat([header.bytes, await all(sealPieces(header, some(...pieces)))])
}

async function opened(bytes: Buffer, key = dataKey): Promise<Buffer | string> {
  const read = reading(bytes)
  const header = await readHeader(key, read)
  if (header.kind !== 'ours') return header.kind
  return all(openPieces(header, read)).catch(({ how }: { how: string }) => how)
}

test.each([0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 3 * pieceBytes])(
  '%i bytes are opened as they were sealed, and nothing of them stands in the file (17.5)',
  async (length) => {
    const bytes = randomBytes(length)
    const sealed = await made(bytes.subarray(0, 10), bytes.subarray(10))
    expect((await opened(sealed)).toString('hex')).toBe(bytes.toString('hex'))
    if (length > 100) expect(sealed.includes(bytes.subarray(0, 100))).toBe(false)
  },
)

test('wherever a file is cut short, that is seen; also where a piece ends (17.5)', async () => {
  const sealed = await made(randomBytes(2 * pieceBytes + 10))
  const piece = pieceBytes + 20
  const header = sealed.length - 2 * piece - 30
  for (const end of [5, magic.length + 2, header - 1, header, header + 3, header + piece, sealed.length - 1])
    expect([end, await opened(sealed.subarray(0, end))]).toEqual([end, 'cut'])
})

test('whatever is altered, moved or added is seen, by another key all of it (17.5)', async () => {
  const sealed = await made(randomBytes(2 * pieceBytes + 10))
  const piece = pieceBytes + 20
  const header = sealed.length - 2 * piece - 30
  for (const at of [
    magic.length + 60,
    header - 5,
    header,
    header + 3,
    header + 50,
    header + piece,
    sealed.length - 1,
  ]) {
    const altered = Buffer.from(sealed)
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
    expect([at, await opened(altered)]).toEqual([at, expect.stringMatching(/^altered$|^cut$|^other_key$/)])
  }
  const [head, one, two, last] = [
    sealed.subarray(0, header),
    sealed.subarray(header, header + piece),
    sealed.subarray(header + piece, header + 2 * piece),
    sealed.subarray(header + 2 * piece),
  ]
  for (const others of [
    [head, two, one, last],
    [head, one, last],
    [head, one, two, last, last],
  ])
    expect(await opened(Buffer.concat(others))).toBe('altered')
  expect(await opened(sealed, randomBytes(32))).toBe('other_key')
  expect(await opened(Buffer.from('PGDMP and more than twenty signs'))).toBe('no_backup')
})

test('a backup of a later program is known as one (17.5)', async () => {
  const json = Buffer.from(JSON.stringify({ format: 2 }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  expect(await opened(Buffer.concat([magic, length, json, randomBytes(32)]))).toBe('newer')
})

test('tables and files come back in their order, whatever the pieces (17.5)', async () => {
  const contents: Content[] = [
    { kind: 'table', name: 'people', columns: ['id'], content: some(Buffer.from('1\n'), Buffer.from('2\n')) },
    { kind: 'table', name: 'leads', columns: ['id', 'x'], content: some() },
    { kind: 'file', name: 'files/1', content: some(randomBytes(2 * pieceBytes)) },
  ]
  const bytes = await all(
    writeRecords(
      (async function* () {
        yield* contents
      })(),
    ),
  )
  async function* cut(size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  for (const size of [7, 1000, pieceBytes]) {
    const found: unknown[] = []
    for await (const { content, ...entry } of readRecords(cut(size)))
      found.push([entry, (await all(content)).length])
    expect(found).toEqual([
      [{ kind: 'table', name: 'people', columns: ['id'] }, 4],
      [{ kind: 'table', name: 'leads', columns: ['id', 'x'] }, 0],
      [{ kind: 'file', name: 'files/1' }, 2 * pieceBytes],
    ])
  }
  const readAll = async () => {
    for await (const { content } of readRecords(some(bytes.subarray(0, 30)))) await all(content)
  }
  await expect(readAll()).rejects.toMatchObject({ how: 'cut' })
})
