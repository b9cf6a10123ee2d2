import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { drivers } from './drivers.ts'

type Stone = { id: number; name: string }
const everyStone = 'select id, name from stones order by id'

describe.each(drivers)('$name: reading what does not fit in memory', ({ name, prepare }) => {
  let db: Db

  beforeAll(async () => {
    const { open, close } = await prepare()
    // One connection: what is not given back is missed by the next test.
    db = await open(undefined, { maxConnections: 1 })
    await db.query({
      text: `create table stones as select id, 'stone, "' || id || '"' as name from generate_series(1, 2500) id`,
    })
    return close
  })

  test('a cursor gives every row once, in batches', async () => {
    const sizes: number[] = []
    const ids: number[] = []
    for await (const rows of db.rows<Stone>({ text: everyStone })) {
      sizes.push(rows.length)
      ids.push(...rows.map((row) => row.id))
    }
    expect(sizes).toEqual([1000, 1000, 500])
    expect(ids).toEqual(Array.from({ length: 2500 }, (_, n) => n + 1))
  })

  test('a cursor takes parameters, and an empty result is no batch', async () => {
    const read = async (above: number) => {
      const batches: Stone[][] = []
      for await (const rows of db.rows<Stone>(
        { text: `select * from stones where id > $1`, values: [above] },
        100,
      ))
        batches.push(rows)
      return batches
    }
    expect((await read(2399)).map((rows) => rows.length)).toEqual([100, 1])
    expect(await read(2500)).toEqual([])
  })

  test('a cursor left early, or failing, gives its connection back', async () => {
    for await (const rows of db.rows<Stone>({ text: everyStone }, 10)) {
      expect(rows).toHaveLength(10)
      break
    }
    const failing = async () => {
      for await (const _ of db.rows({ text: 'select 1 / (id - 5) from stones order by id' }, 2));
    }
    await expect(failing()).rejects.toThrow('division by zero')
    expect(await db.query({ text: 'select 1 as one' })).toEqual([{ one: 1 }])
  })

  test('COPY gives the same rows as the cursor, or says that it cannot', async () => {
    const copied = await db.copyOut(everyStone)
    if (!copied) return expect(name).toBe('neon')
    const chunks: Buffer[] = []
    for await (const chunk of copied) chunks.push(chunk)
    const lines = ['id,name']
    for await (const rows of db.rows<Stone>({ text: everyStone })) {
      lines.push(...rows.map((row) => `${row.id},"${row.name.replaceAll('"', '""')}"`))
    }
    expect(Buffer.concat(chunks).toString()).toBe(`${lines.join('\n')}\n`)
  })

  test('COPY carries values apart from its text, and says how many rows there were', async () => {
    const nasty = `it's; drop table stones; -- $1`
    const copied = await db.copyOut('select $1 as said, $2::int + 1 as next from stones', [nasty, '41'])
    if (!copied) return expect(name).toBe('neon')
    let [text, rows] = ['', -1]
    for (;;) {
      const { done, value } = await copied.next()
      if (done) {
        rows = value
        break
      }
      text += value
    }
    expect(text.split('\n')[1]).toBe(`"${nasty}",42`.replaceAll('"it', 'it').replace('$1"', '$1'))
    expect(rows).toBe(text.trimEnd().split('\n').length - 1)
  })

  test('COPY left early, or failing, leaves a working pool', async () => {
    for await (const _ of (await db.copyOut('select generate_series(1, 1000000)')) ?? []) break
    const failing = async () => {
      for await (const _ of (await db.copyOut('select 1 / 0')) ?? failure('division by zero'));
    }
    await expect(failing()).rejects.toThrow('division by zero')
    expect(await db.query({ text: 'select 1 as one' })).toEqual([{ one: 1 }])
  })
})

function failure(message: string): never {
  throw new Error(message)
}
