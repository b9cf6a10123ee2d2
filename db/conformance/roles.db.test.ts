import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { type RoleOptions, type Secured, secureRoles } from '#db/roles.ts'
import { withUser } from '#db/testing/template.ts'
import { drivers } from './drivers.ts'

const tables = { people: 'no-delete', consents: 'ledger', audit: 'append-only', drafts: 'full' } as const
const schema = `
  create table people (id int primary key, name text);
  create table consents (id int generated always as identity, person int references people on delete set null);
  create table audit (id serial, verb text);
  create table drafts (id int)`
const forbidden = 'permission denied'
const kept = 'may be added, but neither changed nor deleted'
const erase = `delete from consents where person = 1; delete from people where id = 1`

describe.each(drivers)('$name: roles', ({ prepare }) => {
  describe.each(['a superuser', 'an owner that may create roles'])('made by %s', (kind) => {
    const suffix = `_${randomBytes(4).toString('hex')}`
    const eraser = `candor_eraser${suffix}`
    let owner: Db
    let app: Db
    let secured: Secured
    let options: RoleOptions

    beforeAll(async () => {
      const { ownerUrl: superUrl, open, close } = await prepare()
      const superuser = await open()
      const ownerUrl = kind === 'a superuser' ? superUrl : await lesserOwner(superuser, superUrl, suffix)
      owner = await open(ownerUrl)
      await migrate(owner, [])
      await owner.query({ text: schema })
      options = { tables, ownerUrl, suffix }
      secured = await secureRoles(owner, options)
      app = await open(secured.appUrl ?? '')
      await app.query({
        text: `insert into people values (1, 'Ada'), (2, 'Eve'); insert into consents (person) values (1), (2)`,
      })
      await app.query({ text: `insert into audit (verb) values ('people.added')` })
      return close
    })

    test('all layers are on, and the application knows its way in', () => {
      expect(secured.layers).toEqual({ roles: true, triggers: true })
      expect(secured.appUrl).toContain(`candor_app${suffix}`)
    })

    test.each([
      'update consents set person = null',
      'delete from consents',
      'update audit set verb = null',
      'delete from audit',
      'truncate audit',
      'delete from people',
      'create table more ()',
      `insert into schema_migrations values ('9', '', '')`,
    ])('the application may not: %s', async (text) => {
      await expect(app.query({ text })).rejects.toThrow(forbidden)
    })

    test('the application may do what its tables allow', async () => {
      await app.query({
        text: `update people set name = 'Ada L.' where id = 1; insert into drafts values (1); delete from drafts`,
      })
      expect(await app.query({ text: 'select from schema_migrations' })).toEqual([])
      expect(await app.query({ text: 'show statement_timeout' })).toEqual([{ statement_timeout: '30s' }])
    })

    test.each([
      'update audit set verb = null',
      'delete from audit',
      'truncate audit',
      'delete from consents',
      'truncate consents',
    ])('even the owner slips on: %s', async (text) => {
      await expect(owner.query({ text })).rejects.toThrow(kept)
    })

    test('the eraser deletes a person with their ledger, until its transaction ends', async () => {
      await app.transaction((tx) => tx.query({ text: `set local role ${eraser}; ${erase}` }))
      expect(await app.query({ text: 'select id from people' })).toEqual([{ id: 2 }])
      await expect(app.query({ text: 'delete from people' })).rejects.toThrow(forbidden)
    })

    test('nobody changes the audit log as the eraser', async () => {
      const tamper = (text: string) =>
        app.transaction((tx) => tx.query({ text: `set local role ${eraser}; ${text}` }))
      await expect(tamper('delete from audit')).rejects.toThrow(forbidden)
      await tamper(`insert into audit (verb) values ('people.erased')`)
    })

    test('again, and several at once, changes nothing', async () => {
      const again = await Promise.all([1, 2, 3].map(() => secureRoles(owner, options)))
      expect(again.map((each) => each.appUrl)).toEqual([null, null, null])
      await app.query({ text: `insert into audit (verb) values ('people.seen')` })
      await expect(owner.query({ text: 'delete from audit' })).rejects.toThrow(kept)
    })

    test('a table without a stated privilege is refused by name', async () => {
      await expect(secureRoles(owner, { ...options, tables: { ...tables, gone: 'full' } })).rejects.toThrow(
        'gone',
      )
      const { drafts: _, ...fewer } = tables
      await expect(secureRoles(owner, { ...options, tables: fewer })).rejects.toThrow('drafts')
    })
  })
})

/** An owner as Neon's console gives it: not a superuser, may create roles. Gives its address. */
async function lesserOwner(superuser: Db, superUrl: string, suffix: string): Promise<string> {
  const name = `owner${suffix}`
  const database = new URL(superUrl).pathname.slice(1)
  await superuser.query({ text: `create role ${name} login createrole password 'owner'` })
  await superuser.query({ text: `alter database "${database}" owner to ${name}` })
  return withUser(superUrl, name, 'owner')
}
