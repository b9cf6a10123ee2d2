import type { DatasetId } from '#db/schema/exports.ts'
import { datasets } from './datasets.ts'

/**
 * JSON Schema of an export as JSON: a list of rows. The CSV for machines has the same columns in the same order; there a
 * missing value is an empty cell, and an empty text `""`.
 */
export function exportSchema(dataset: DatasetId): object {
  const { columns, sealed } = datasets[dataset]
  const properties = Object.fromEntries(columns.map(({ name, schema }) => [name, schema]))
  const opened = sealed ? { [sealed.name]: { type: ['string', 'null'] } } : {}
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: { ...properties, ...opened },
      required: columns.map(({ name }) => name),
      additionalProperties: false,
    },
  }
}
