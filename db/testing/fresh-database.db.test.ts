import { expect, test } from 'vitest'
import { freshDatabase } from './fresh-database.ts'

const { owner, app } = await freshDatabase()

test('a fresh database lets the application in, which is not its owner', async () => {
  const who = { text: 'select current_user as name' }
  expect(await app.query(who)).toEqual([{ name: 'candor_app' }])
  expect(await owner.query(who)).toEqual([{ name: 'candor' }])
  await expect(app.query({ text: 'create table x ()' })).rejects.toThrow('permission denied')
})
