import { asc, isNotNull, sql } from 'drizzle-orm'
import { deliveries } from '#db/schema/outbox.ts'
import { assign } from '#db/statement/assign.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { sealMail } from '#lib/keyring.ts'

const batch = 500

const open = read('list_open_mail', {}, () =>
  orm
    .select({ id: deliveries.id, mail: deliveries.mail })
    .from(deliveries)
    .where(isNotNull(deliveries.mail))
    .orderBy(asc(deliveries.id))
    .limit(batch),
)

const sealed = changeSql(
  'send',
  'seal_kept_mail',
  { ids: 'uuid[]', mails: 'text[]' },
  {},
  ({ ids, mails }) =>
    sql`update ${deliveries} set ${assign(deliveries, {
      sealedMail: sql`decode(given.mail, 'base64')`,
      mail: sql`null`,
    })} from unnest(${ids}, ${mails}) given(id, mail) where ${deliveries.id} = given.id`,
)

/** Seals mail that an older version kept here in clear (S9), in batches; gives how many. Nothing is left to do a second time. */
export async function sealKeptMail({ db, ring }: Pick<AppContext, 'db' | 'ring'>): Promise<number> {
  let done = 0
  for (let rows = await open(db, {}); rows.length > 0; rows = await open(db, {})) {
    const pairs = rows.flatMap(({ id, mail }) =>
      mail ? [{ id, mail: sealMail(ring, id, mail).toString('base64') }] : [],
    )
    await keep(db, sealed({ ids: pairs.map(({ id }) => id), mails: pairs.map(({ mail }) => mail) }))
    done += rows.length
  }
  return done
}
