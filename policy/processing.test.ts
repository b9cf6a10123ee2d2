import { expect, test } from 'vitest'
import { forms } from '../presets/digiterex/forms.ts'
import { policy as digiterex } from '../presets/digiterex/policy.ts'
import type { Policy } from './define.ts'
import { guardedBy, processingRecords } from './processing.ts'
import { whole } from './testing/capabilities.ts'

const enquiry = { ...digiterex.retention.enquiry, clock: 'submission', period: { years: 4 } } as const
const policy = digiterex as unknown as Policy
const input = {
  policy: { ...policy, retention: { ...policy.retention, enquiry } },
  forms,
  capabilities: { ...whole, held: new Set(['enquiry'] as const) },
  deployment: { mail: 'smtp.gmail.com', database: 'db.example', files: null },
  held: [
    { name: 'leads', retention: 'enquiry', categories: ['enquiry'] },
    { name: 'rates', retention: 'security', categories: [] },
  ],
} as const

const records = processingRecords(input)
const answering = records.find(({ id }) => id === 'answer_enquiry')

test('art. 30: each purpose has its ground, people, data, recipients, transfers and period', () => {
  expect(records.map(({ id }) => id)).toEqual(Object.keys(digiterex.purposes))
  for (const { purpose, ground, people, kinds, kept } of records)
    for (const said of [purpose, ground, people, kinds, kept]) expect(said).not.toMatch(/^$|undefined|^–$/)
  expect(answering).toMatchObject({
    forms: 'Contact and Ask for a quote',
    recipients: 'Gmail, HubSpot (not in use) and db.example (no contract entered)',
    abroad: 'Gmail: not given in the restated text; HubSpot: not given in the restated text',
    tables: 'leads',
    served: true,
  })
  expect(answering?.kept).toContain('4 years from the day you wrote')
})

test('projects without a rule of their own are kept as the enquiry they came of', () => {
  const { project: _, ...rest } = input.policy.retention
  const without = processingRecords({ ...input, policy: { ...input.policy, retention: rest } })
  const kept = without.find(({ id }) => id === 'provide_service')?.kept
  expect(kept).toContain('4 years from the day you wrote')
  expect(records.find(({ id }) => id === 'provide_service')?.kept).not.toContain('4 years')
})

test('what is declared and not held says so', () => {
  expect(records.find(({ id }) => id === 'provide_service')?.served).toBe(false)
})

test('art. 30(1)(g): only what something keeps is claimed of how it is guarded', () => {
  const fewer = { capabilities: { ...whole, unbuilt: new Set(['sealed'] as const) } }
  expect(guardedBy(fewer)).toHaveLength(guardedBy(input).length - 1)
})
