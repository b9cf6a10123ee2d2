import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { policy } from '#agencies/demo/policy.ts'
import type { Policy } from '#policy/define.ts'
import { collectedCategories } from './collected.ts'

const made = (change: Partial<Policy> = {}, categories: ('billing' | 'sensitive')[] = []) =>
  collectedCategories({
    policy: { ...(policy as unknown as Policy), ...change },
    forms,
    capabilities: { categories: new Set(categories) },
  })

test('P54: California’s table names what fields ask and tables hold, and nothing else', () => {
  expect(made().get('A')).toEqual(expect.arrayContaining(['identity', 'contact']))
  expect(made().get('G')).toEqual([])
  const { regions } = policy as unknown as Policy
  expect(made({ regions: { ...regions, collectedLately: ['location'] } }).get('G')).toEqual(['location'])
})
