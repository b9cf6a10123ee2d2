import { expect, test } from 'vitest'
import { hashPassword, passwordFits } from './argon.ts'

test('P61: of a password only an argon2id hash is kept, another each time', async () => {
  const [one, other] = await Promise.all([
    hashPassword('marram holds the dune'),
    hashPassword('marram holds the dune'),
  ])
  expect(one).toMatch(/^\$argon2id\$/)
  expect(one).not.toBe(other)
  expect(await passwordFits(one, 'marram holds the dune')).toBe(true)
  expect(await passwordFits(one, 'marram holds the dunes')).toBe(false)
})
