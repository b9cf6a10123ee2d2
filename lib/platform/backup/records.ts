import { DamagedBackup } from './pieces.ts'

/**
 * What a backup holds, one after the other: each table with its rows in COPY's text, then each file with its bytes as they lie in
 * the store, then how many there were.
 */
export type Entry =
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'file'; readonly name: string }

export type Content = Entry & { readonly content: AsyncIterable<Buffer> }

const begins = 1
const content = 2
const ends = 3
const whole = 4

function record(type: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(type, 0)
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** Writes contents as one stream of bytes. */
export async function* writeRecords(contents: AsyncIterable<Content>): AsyncGenerator<Buffer> {
  let count = 0
  for await (const { content: bytes, ...entry } of contents) {
    yield record(begins, Buffer.from(JSON.stringify(entry)))
    for await (const some of bytes) yield record(content, some)
    yield record(ends, Buffer.alloc(0))
    count += 1
  }
  yield record(whole, Buffer.from(JSON.stringify({ entries: count })))
}

type Record = { readonly type: number; readonly bytes: Buffer }

async function* readRecord(bytes: AsyncIterable<Buffer>): AsyncGenerator<Record> {
  let held: Buffer[] = []
  let length = 0
  const take = (wanted: number): Buffer => {
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
    held = [all.subarray(wanted)]
    length -= wanted
    return all.subarray(0, wanted)
  }
  let head: { type: number; length: number } | null = null
  for await (const some of bytes) {
    held.push(some)
    length += some.length
    for (;;) {
      if (!head && length >= 5) {
        const taken = take(5)
        head = { type: taken.readUInt8(0), length: taken.readUInt32BE(1) }
      }
      if (!head || length < head.length) break
      yield { type: head.type, bytes: take(head.length) }
      head = null
    }
  }
  if (head || length > 0) throw new DamagedBackup('cut')
}

/**
 * Reads what `writeRecords` wrote. Read each content to its end before the next is asked for.
 * @throws DamagedBackup where it does not end as it was ended
 */
export async function* readRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<Content> {
  const records = readRecord(bytes)
  let entries = 0
  for (;;) {
    const { done, value } = await records.next()
    if (done) throw new DamagedBackup('cut')
    if (value.type === whole) {
      if (JSON.parse(value.bytes.toString('utf8')).entries !== entries) throw new DamagedBackup('altered')
      return
    }
    if (value.type !== begins) throw new DamagedBackup('altered')
    entries += 1
    yield { ...(JSON.parse(value.bytes.toString('utf8')) as Entry), content: contentOf(records) }
  }
}

async function* contentOf(records: AsyncGenerator<Record>): AsyncGenerator<Buffer> {
  for (;;) {
    const { done, value } = await records.next()
    if (done) throw new DamagedBackup('cut')
    if (value.type === ends) return
    if (value.type !== content) throw new DamagedBackup('altered')
    yield value.bytes
  }
}
