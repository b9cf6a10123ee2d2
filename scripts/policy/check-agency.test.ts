import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkAgency } from './check-agency.ts'

const root = `${import.meta.dirname}/../..`
const agencies = readdirSync(`${root}/agencies`, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)

test.each(agencies.map(({ name }) => name))('the policy of %s contradicts nothing', async (id) => {
  const found = await checkAgency(root, id)
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
})
