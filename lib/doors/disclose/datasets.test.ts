import { expect, test } from 'vitest'
import { auditSelection } from '#lib/records/audit/export.ts'
import { consentSelection } from '#lib/records/consent/export.ts'
import { leadSelection } from '#lib/records/leads/export.ts'
import { suppressionSelection } from '#lib/records/suppression/export.ts'
import { datasets } from './datasets.ts'

test('the columns that the schema makes are those of the lists', () => {
  expect(datasets.leads.columns).toEqual(leadSelection)
  expect(datasets.consents.columns).toEqual(consentSelection.columns)
  expect(datasets.unsubscribes.columns).toEqual(suppressionSelection.columns)
  expect(datasets.audit.columns).toEqual(auditSelection.columns)
})
