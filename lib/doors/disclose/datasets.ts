import type { DatasetId } from '#db/schema/exports.ts'
import { auditSelection } from '#lib/audit/export.ts'
import { consentSelection } from '#lib/consents/export.ts'
import { leadFrom, leadSelection } from '#lib/leads/export.ts'
import { suppressionSelection } from '#lib/unsubscribes/export.ts'
import type { Typed } from './csv.ts'

export type DatasetColumn = {
  readonly name: string
  readonly sql: string
  /** Typed by strangers or staff, as what: kept as it is in a file for people (S5). */
  readonly typed?: Typed
  /** JSON Schema of the value in a file of JSON. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** Rows that can be copied out: columns over a FROM clause, in an order. */
export type Dataset = {
  readonly columns: readonly DatasetColumn[]
  readonly from: string
  readonly order: string
}

export const datasets: { readonly [D in DatasetId]: Dataset } = {
  leads: { columns: leadSelection, from: leadFrom, order: 'l.received_at, l.id' },
  unsubscribes: suppressionSelection,
  consents: consentSelection,
  audit: auditSelection,
}
