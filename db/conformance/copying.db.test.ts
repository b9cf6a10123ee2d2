import { beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '#db/client.ts'
import { drivers } from './drivers.ts'

const columns = ['id', 'name', 'data', 'tags', 'facts', 'at', 'yes']
const whole = { text: 'select stones::text as row from stones order by id' }

async function* cut(pieces: readonly Buffer[], size: number): AsyncGenerator<Buffer> {
  const all = Buffer.concat(pieces)
  for (let from = 0; from < all.length; from += size) yield all.subarray(from, from + size)
}

async function read(tx: Tx): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  for await (const piece of tx.copyOut('stones', columns)) pieces.push(piece)
  return pieces
}

describe.each(drivers)('$name: a table copied out and in again', ({ prepare }) => {
  let db: Db

  beforeAll(async () => {
    const { open, close } = await prepare()
    db = await open(undefined, { maxConnections: 2 })
    await db.query({
      text: `create table stones (id bigint generated always as identity, name text, data bytea, tags text[], facts jsonb,
          at timestamptz, yes boolean, short text generated always as (left(name, 3)) stored);
        insert into stones (name, data, tags, facts, at, yes) select case when n % 7 = 0 then null when n % 7 = 1 then ''
            when n % 7 = 2 then '\\N' else E'\\t\\b\\v\\\\ "'' {,} ' || chr(13) || chr(10) || 'é' || n end,
          decode(lpad(to_hex(n), 8, '0'), 'hex'), array['a,"b"\\', null, n::text], jsonb_build_object('n', n, 'x', E'\\\\t'),
          '2026-11-02T10:00:00.123456Z'::timestamptz + n * interval '1 s', n % 2 = 0 from generate_series(1, 1203) n`,
    })
    return close
  })

  test('every value is as it was, numbers that the table gives itself too (17.5)', async () => {
    const before = await db.query(whole)
    await db.transaction(async (tx) => {
      const pieces = await read(tx)
      await tx.query({ text: 'truncate stones' })
      expect(await tx.copyIn('stones', columns, cut(pieces, 777))).toBe(1203)
    })
    expect(await db.query(whole)).toEqual(before)
  })

  test('a fault on the way in undoes it all, and one that stops reading gives its connection up (17.5)', async () => {
    const broken = db.transaction(async (tx) => {
      await tx.query({ text: 'truncate stones' })
      await tx.copyIn('stones', columns, cut([Buffer.from('1\tx\n')], 100))
    })
    await expect(broken).rejects.toThrow()
    const left = db.transaction(async (tx) => {
      for await (const _ of tx.copyOut('stones', columns)) throw new Error('full')
    })
    await expect(left).rejects.toThrow('full')
    expect(await db.query(whole)).toHaveLength(1203)
  })
})
