import { expect, test } from 'vitest'
import { connect } from './client.ts'
import { migrate } from './migrate.ts'
import { actAsEraser, secureRoles } from './roles.ts'
import { freshDatabase } from './testing/fresh-database.ts'
import { withUser } from './testing/template.ts'

const { owner: superuser, ownerUrl } = await freshDatabase({ empty: true })
const { owner, app } = await freshDatabase()

test('where roles are forbidden the triggers stand alone, and erasing still passes', async () => {
  const database = new URL(ownerUrl).pathname.slice(1)
  await superuser.query({ text: `create role plain_${database} login password 'plain'` })
  await superuser.query({ text: `alter database ${database} owner to plain_${database}` })
  const plainUrl = withUser(ownerUrl, `plain_${database}`, 'plain')
  const plain = await connect(plainUrl)
  await migrate(plain, [])
  await plain.query({ text: 'create table consents (id int); insert into consents values (1), (2)' })
  const secured = await secureRoles(plain, {
    tables: { consents: 'ledger' },
    ownerUrl: plainUrl,
    suffix: '_never_made',
  })
  expect(secured).toEqual({ appUrl: null, layers: { roles: false, triggers: true } })
  await expect(plain.query({ text: 'delete from consents' })).rejects.toThrow('may be added')
  await plain.transaction(async (tx) => {
    await tx.query(actAsEraser)
    await tx.query({ text: 'delete from consents where id = 1' })
  })
  await expect(plain.query({ text: 'delete from consents' })).rejects.toThrow('may be added')
  expect(await plain.query({ text: 'select * from consents' })).toEqual([{ id: 2 }])
  await plain.close()
  await superuser.query({
    text: `alter database ${database} owner to candor; reassign owned by plain_${database} to candor`,
  })
  await superuser.query({ text: `drop role plain_${database}` })
})

test('the eraser acts for the application by one statement', async () => {
  const roles = await app.transaction(async (tx) => {
    await tx.query(actAsEraser)
    return tx.query({ text: 'select current_user as role' })
  })
  expect(roles).toEqual([{ role: 'candor_eraser' }])
  expect(
    await owner.query({
      text: `select rolname from pg_roles where rolname = 'candor_eraser' and rolcanlogin`,
    }),
  ).toEqual([])
})
