import type { ClassifiedColumn } from '#db/describe.ts'
import { packageKinds } from '#db/schema/packages.ts'
import { languages } from '#policy/vocabulary.ts'
import { copied } from './own-rows.ts'

type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const moment: Schema = { type: 'string', format: 'date-time' }

const object = (properties: Readonly<Record<string, unknown>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** JSON Schema of `data.json` in somebody's own copy: published, so that another company's program can read it (R5). */
export function packageSchema(): Schema {
  const data = copied.map(({ table, columns, opens }) => [
    table,
    {
      type: 'array',
      items: object({
        ...Object.fromEntries(columns.map((column) => [column.name, schemaOf(column)])),
        ...(opens
          ? { file: { type: ['string', 'null'], description: 'Where the file lies in the archive.' } }
          : {}),
        kept_until: {
          type: ['string', 'null'],
          format: 'date',
          description: 'The day on which it will be erased; null: there is none yet.',
        },
        kept_by: { type: 'string', description: 'The clause of the privacy policy that says so.' },
      }),
    },
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What is held about one person',
    ...object({
      $schema: text,
      made: moment,
      reference: text,
      kind: { enum: packageKinds },
      language: { enum: languages },
      data: { type: 'object', properties: Object.fromEntries(data), additionalProperties: false },
      looked: { type: 'array', items: object({ at: moment, what: text, who: text }) },
      about: {
        type: 'array',
        items: { type: 'object', required: ['id', 'title', 'blocks'], properties: { id: text, title: text } },
      },
    }),
  }
}

function schemaOf({ name, type, personal, notNull }: ClassifiedColumn): Schema {
  const description = personal ? `${name}: ${personal.category}` : name
  const or = (one: Schema): Schema =>
    notNull ? { ...one, description } : { description, anyOf: [one, { type: 'null' }] }
  if (personal?.codec) return or({ type: ['string', 'object'] })
  if (type === 'text[]') return or({ type: 'array', items: text })
  if (type === 'jsonb') return or({ type: ['object', 'array'] })
  if (type === 'boolean') return or({ type: 'boolean' })
  if (type === 'integer') return or({ type: 'integer' })
  return or(type.startsWith('timestamp') ? moment : text)
}
