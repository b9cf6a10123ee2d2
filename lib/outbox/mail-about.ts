import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import { deliveries, outbox, staffKinds } from '#db/schema/outbox.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

/** Whether a message about a person goes to staff, and not to the person themselves. */
export const goesToStaff: SQL<boolean> = sql<boolean>`${inArray(outbox.kind, [...staffKinds])}`

const ofPerson = read('count_mail_about_person', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      toStaff: goesToStaff,
      messages: sql<number>`count(distinct ${outbox.id})::int`,
      deliveries: sql<number>`count(${deliveries.outboxId})::int`,
    })
    .from(outbox)
    .leftJoin(deliveries, eq(deliveries.outboxId, outbox.id))
    .where(eq(outbox.personId, personId))
    .groupBy(goesToStaff),
)

/** Messages that hang on a person, and what of them was handed to a server or kept as it would have been. */
export type MailCount = { readonly messages: number; readonly deliveries: number }

/** Counts the messages that hang on a person: those to them, as their page lists them, and those to staff about them. */
export async function countMailAbout(
  db: Queryable,
  personId: string,
): Promise<{ readonly toThem: MailCount; readonly toStaff: MailCount }> {
  const rows = await ofPerson(db, { personId })
  const none = { messages: 0, deliveries: 0 }
  return {
    toThem: rows.find((row) => !row.toStaff) ?? none,
    toStaff: rows.find((row) => row.toStaff) ?? none,
  }
}

/** Counted rows by kind, where what went to staff about somebody stands apart from what went to them. */
export function splitMail(
  plan: ErasurePlan,
  { toStaff }: Awaited<ReturnType<typeof countMailAbout>>,
): { readonly kind: string; readonly rows: number }[] {
  const staff: Readonly<Record<string, number>> = {
    outbox: toStaff.messages,
    deliveries: toStaff.deliveries,
  }
  return plan.flatMap(({ table, rows }) => {
    const apart = staff[table]
    if (apart === undefined) return [{ kind: table, rows }]
    return [
      { kind: `${table}_to_them`, rows: rows - apart },
      { kind: `${table}_to_staff`, rows: apart },
    ].filter((one) => one.rows > 0)
  })
}
