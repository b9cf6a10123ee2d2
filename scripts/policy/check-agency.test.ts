import { expect, test } from 'vitest'
import { agencyNames } from '#agencies/folders.ts'
import { checkAgency } from './check-agency.ts'

const root = `${import.meta.dirname}/../..`
test.each(agencyNames(root))('the policy of %s contradicts nothing', async (id) => {
  const found = await checkAgency(root, id)
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
})
