import { domainToASCII } from 'node:url'
import { isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { changeSql } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { listing } from './changes.ts'
import { suppressionKeyOf } from './key.ts'

const s = alias(suppressions, 's')

const respell = changeSql(
  'choices',
  'respell_suppressions',
  { from: 'bytea[]', to: 'bytea[]' },
  {},
  ({ from, to }) =>
    listing(
      {
        key: sql`k.new`,
        channel: s.channel.getSQL(),
        reason: s.reason.getSQL(),
        createdAt: sql`min(${s.createdAt})`,
        how: sql`min(${s.how})`,
      },
      sql`from unnest(${from}, ${to}) as k (old, new)
        join ${suppressions} s on ${s.key} = k.old and k.old <> k.new and ${isNull(s.liftedAt)}
        group by k.new, ${s.channel}, ${s.reason} order by k.new`,
    ),
)

/** A key under which an address or number was kept, and the one that it has now. */
export type Respelling = { readonly from: Buffer; readonly to: Buffer }

/** Has whatever stands against an address in a spelling of before stand against the one that keys are made of now. */
export async function respellSuppressions(tx: Queryable, respellings: readonly Respelling[]): Promise<void> {
  if (respellings.length === 0) return
  const [from, to] = [respellings.map((one) => one.from), respellings.map((one) => one.to)]
  await choose(tx, respell({ from, to }))
}

/**
 * The other spelling of an address whose domain has letters beyond ASCII, under which an opt-out may stand that was noted
 * before both were one. Of whom nothing is held but that, nobody knows until they come back.
 */
export function earlierSpelling({ keys }: Pick<AppContext, 'keys'>, address: string): Respelling | null {
  const at = address.lastIndexOf('@') + 1
  const ascii = address.slice(0, at) + domainToASCII(address.slice(at))
  if (ascii === address) return null
  const key = (spelled: string) => suppressionKeyOf(keys.suppression, spelled)
  return { from: key(ascii), to: key(address) }
}
