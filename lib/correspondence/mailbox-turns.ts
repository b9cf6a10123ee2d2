import { eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { mailboxes } from '#db/schema/mailboxes.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

const take = change(
  'operation',
  'take_mailbox_turn',
  { name: 'text', now: 'timestamptz', before: 'timestamptz' },
  ({ name, now, before }) =>
    orm
      .insert(mailboxes)
      .values({ name, lookedAt: now })
      .onConflictDoUpdate({
        target: mailboxes.name,
        set: { lookedAt: now },
        setWhere: sql`${mailboxes.lookedAt} <= ${before}`,
      })
      .returning({ uidValidity: mailboxes.uidValidity, lastUid: mailboxes.lastUid }),
)

type Taken = Awaited<ReturnType<typeof takeTurn>>
/** How far a mailbox was read. */
export type MailboxTurn = NonNullable<Taken>

/** Takes the turn to read a mailbox, where nobody has since `before`. Null: somebody has. */
export async function takeTurn(db: Queryable, name: string, now: Date, before: Date) {
  const [row] = await operate(db, take({ name, now, before }))
  return row ?? null
}

const note = change(
  'operation',
  'note_mailbox_read',
  { name: 'text', uidValidity: 'bigint?', lastUid: 'bigint', now: 'timestamptz' },
  ({ name, uidValidity, lastUid, now }) =>
    orm
      .update(mailboxes)
      .set({ uidValidity: sql`${uidValidity}`, lastUid, lookedAt: now })
      .where(eq(mailboxes.name, name)),
)

/** Notes how far it was read; the turn goes on. */
export async function noteRead(db: Queryable, name: string, soFar: MailboxTurn, now: Date): Promise<void> {
  await operate(db, note({ name, ...soFar, now }))
}
