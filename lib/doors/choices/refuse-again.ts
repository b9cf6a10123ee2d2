import { sql } from 'drizzle-orm'
import { suppressions } from '#db/schema/suppressions.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import type { Refusal } from '#lib/mirrors/mirror.ts'
import { lockHoldersOfKey } from './lock-person.ts'
import { purposesOf, stopPerson } from './opt-out.ts'
import { suppress } from './suppressions/changes.ts'

const unknown = readSql(
  'list_unknown_refusals',
  { keys: 'bytea[]', channels: 'text[]', reasons: 'text[]', at: 'text[]' },
  { place: 'int' },
  ({ keys, channels, reasons, at }) => sql`select said.place::int
    from unnest(${keys}, ${channels}, ${reasons}, ${at}) with ordinality as said (key, channel, reason, at, place)
    where not exists (select from ${suppressions} where ${suppressions.key} = said.key
      and ${suppressions.channel} = said.channel and ${suppressions.reason} = said.reason
      and (${suppressions.liftedAt} is null or ${suppressions.createdAt} >= said.at::timestamptz))
    order by said.place`,
)

/** A no of the person, which ends what they agreed to; a mailbox that refuses mail says nothing of that. */
const isTheirNo = new Set<Refusal['reason']>(['opt_out', 'objection', 'complaint'])

/**
 * Repeats what was put on the list of whom not to write to and a restore undid (R7). What the database knows, or knows to have been
 * lifted by a newer word since, stays as it is.
 * @returns how many were repeated
 */
export async function refuseAgain(app: AppContext, refusals: readonly Refusal[]): Promise<number> {
  const missing = await unknown(app.db, {
    keys: refusals.map(({ key }) => key),
    channels: refusals.map(({ channel }) => channel),
    reasons: refusals.map(({ reason }) => reason),
    at: refusals.map(({ at }) => at.toISOString()),
  })
  for (const { place } of missing) {
    const refusal = refusals[place - 1]
    if (refusal) await refuseOne(app, refusal)
  }
  return missing.length
}

async function refuseOne(app: AppContext, { key, channel, reason, how, at }: Refusal): Promise<void> {
  await app.db.transaction(async (tx) => {
    const holders = isTheirNo.has(reason) ? await lockHoldersOfKey(tx, key) : []
    await suppress(tx, key, channel, reason, at, how)
    const stop = {
      channel,
      reason,
      how: 'restore',
      way: how ?? reason,
      wording: 'Said before, and repeated after the database was restored.',
      purposes: purposesOf(app),
      now: at,
      importId: null,
    }
    for (const { id: personId, key: own } of holders) await stopPerson(tx, { personId, key: own, ...stop })
  })
}
