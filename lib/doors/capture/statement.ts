import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { changeSql } from '#db/statement/change.ts'
import { Change } from '#db/statement/change-value.ts'
import type { Traits } from './part.ts'
import { clientParts, parts, withParts } from './parts.ts'
import { type CaptureValues, captureParameters } from './values.ts'

const flags = [false, true]
/** One statement for each combination of traits, named by them; it is compiled when the first comes. */
const byTraits = new Map(
  flags.flatMap((byPhone) =>
    flags.flatMap((requesting) =>
      flags.flatMap((filed) =>
        flags.map((asking) => statementOf({ byPhone, requesting, filed, asking, forClient: false })),
      ),
    ),
  ),
)

function nameOf({ byPhone, requesting, filed, asking }: Omit<Traits, 'forClient'>): string {
  const words = { by_phone: byPhone, requesting, filed, asking }
  const holding = Object.entries(words).filter(([, holds]) => holds)
  return ['capture', ...holding.map(([word]) => word)].join('_')
}

function statementOf(traits: Traits) {
  const name = nameOf(traits)
  const made = changeSql(
    'capture',
    name,
    captureParameters,
    { count: 'int', reference: 'text?', mailed: 'text' },
    (given) => sql`with ${withParts(parts, given, traits)}
      select rate.count, (select reference from claim) as reference,
        coalesce((select string_agg(mail.kind, ' ') from mail), '') as mailed from rate`,
  )
  return [name, made] as const
}

const forClient = changeSql(
  'capture',
  'capture_for_client',
  captureParameters,
  { count: 'int', reference: 'text?', mailed: 'text' },
  (given) => sql`with ${withParts(clientParts, given, {
    byPhone: false,
    requesting: false,
    filed: false,
    asking: false,
    forClient: true,
  })}
    select rate.count, (select reference from claim) as reference, '' as mailed from rate`,
)

/**
 * Stores the whole of an enquiry in one round trip: all of it happens, or nothing. `count`: how often the caller asked in this
 * minute; `reference` is null where it was not stored; `mailed`: the kinds of mail that are queued, with spaces between.
 */
export function storeSubmission(db: Queryable, values: CaptureValues) {
  if (values.client !== null) return Change.make(db, forClient(values))
  const name = nameOf({
    byPhone: values.phoneKey !== null,
    requesting: values.asked !== null,
    filed: values.fileTokens.length > 0,
    asking: values.consents.length > 0,
  })
  const made = byTraits.get(name)
  if (!made) throw new Error(`There is no statement ${name}.`)
  return Change.make(db, made(values))
}
