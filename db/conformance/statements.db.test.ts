import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Db, isDatabaseAway } from '#db/client.ts'
import { drivers } from './drivers.ts'

const stones = pgTable('stones', { id: integer().primaryKey(), name: text() })

describe.each(drivers)('$name: statements and transactions', ({ name, prepare }) => {
  let db: Db
  let other: Db

  beforeAll(async () => {
    const { open, close } = await prepare()
    db = await open()
    other = await open(undefined, { maxConnections: 1 })
    await db.query({ text: 'create table stones (id int primary key, name text)' })
    return close
  })

  const count = async () =>
    (await db.query<{ n: number }>({ text: 'select count(*) as n from stones' }))[0]?.n

  test('says which driver it is', () => {
    expect(db.driver).toBe(name)
  })

  test('reads int8 as number, larger ones as text, timestamptz as Date, and keeps other scripts', async () => {
    const text = `select 9007199254740991::int8 as safe, 9007199254740993::int8 as large,
                  timestamptz '2026-03-29 01:00:00+00' as at, lower('ÉTÉ مرحبا') as words, $1::jsonb as json`
    expect(await db.query({ text, values: [JSON.stringify({ a: [1] })] })).toEqual([
      {
        safe: 9007199254740991,
        large: '9007199254740993',
        at: new Date('2026-03-29T01:00:00Z'),
        words: 'été مرحبا',
        json: { a: [1] },
      },
    ])
  })

  test('a commit keeps, a throw takes back', async () => {
    await db.transaction((tx) => tx.query({ text: `insert into stones values (1, 'agate')` }))
    const failing = db.transaction(async (tx) => {
      await tx.query({ text: `insert into stones values (2, 'basalt')` })
      await tx.orm.insert(stones).values({ id: 3, name: 'chalk' })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await count()).toBe(1)
  })

  test('a transaction whose fault was swallowed does not pass for committed', async () => {
    const swallowing = db.transaction(async (tx) => {
      await tx.query({ text: `insert into stones values (4, 'dolomite')` })
      await tx.query({ text: 'select 1 / 0' }).catch(() => {})
    })
    await expect(swallowing).rejects.toThrow('rolled back')
    expect(await count()).toBe(1)
  })

  test('builders run inside their transaction', async () => {
    const seen = await db.transaction(async (tx) => {
      await tx.orm.insert(stones).values({ id: 5, name: 'emerald' })
      const inside = await tx.orm.select().from(stones)
      const outside = await db.orm.select().from(stones)
      return [inside.length, outside.length]
    })
    expect(seen).toEqual([2, 1])
    expect(await db.orm.select().from(stones)).toContainEqual({ id: 5, name: 'emerald' })
  })

  test('repeatable read keeps its snapshot; read only refuses to write', async () => {
    const counts = await db.transaction(
      async (tx) => {
        const before = await tx.query({ text: 'select count(*) as n from stones' })
        await other.query({ text: `insert into stones values (6, 'flint')` })
        return [before, await tx.query({ text: 'select count(*) as n from stones' })]
      },
      { isolation: 'repeatable read' },
    )
    expect(counts[0]).toEqual(counts[1])
    const writing = db.transaction((tx) => tx.query({ text: 'delete from stones' }), { readOnly: true })
    await expect(writing).rejects.toThrow('read-only transaction')
  })

  test('one named statement serves many connections at once', async () => {
    const statement = (n: number) => ({ name: 'double', text: 'select $1::int * 2 as n', values: [n] })
    const numbers = Array.from({ length: 40 }, (_, n) => n)
    const answers = await Promise.all(numbers.map((n) => db.query<{ n: number }>(statement(n))))
    expect(answers.map((rows) => rows[0]?.n)).toEqual(numbers.map((n) => n * 2))
  })

  test('after its connection was cut a named statement works again', async () => {
    const statement = { name: 'who', text: 'select pg_backend_pid() as pid, $1::int as n', values: [7] }
    const [before] = await other.query<{ pid: number; n: number }>(statement)
    await cut(db, before?.pid)
    const [after] = await other.query<{ pid: number; n: number }>(statement)
    expect(after?.n).toBe(7)
    expect(after?.pid).not.toBe(before?.pid)
  })

  test('a connection cut inside a transaction fails that one only, as a database that is away', async () => {
    const broken = other.transaction(async (tx) => {
      const [mine] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' })
      await tx.query({ text: `insert into stones values (8, 'halite')` })
      await cut(db, mine?.pid)
      await tx.query({ text: 'select 1' })
    })
    await expect(broken).rejects.toSatisfy(isDatabaseAway)
    expect(await other.query({ text: 'select from stones where id = 8' })).toEqual([])
  })
})

// Waits until the server has really let go: the next statement must meet a cut connection, not one being cut.
async function cut(db: Db, pid?: number): Promise<void> {
  await db.query({ text: 'select pg_terminate_backend($1, 5000)', values: [pid] })
}
