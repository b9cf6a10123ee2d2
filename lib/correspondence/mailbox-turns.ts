import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** How far a mailbox was read. */
export type MailboxTurn = { readonly uidValidity: number | null; readonly lastUid: number }

const take = statement<{ name: string; now: Date; before: Date }>(
  'take_mailbox_turn',
  `insert into mailboxes (name, looked_at) values (:name::text, :now::timestamptz)
  on conflict (name) do update set looked_at = excluded.looked_at
    where mailboxes.looked_at <= :before::timestamptz
  returning uid_validity as "uidValidity", last_uid as "lastUid"`,
)

/** Takes the turn to look into a mailbox, where nobody has since `before`. Null: somebody has. */
export async function takeTurn(
  db: Queryable,
  name: string,
  now: Date,
  before: Date,
): Promise<MailboxTurn | null> {
  const [row] = await db.query<MailboxTurn>(take({ name, now, before }))
  return row ?? null
}

const note = statement<{ name: string; uid_validity: number | null; last_uid: number; now: Date }>(
  'note_mailbox_read',
  `update mailboxes set uid_validity = :uid_validity::bigint, last_uid = :last_uid::bigint,
    looked_at = :now::timestamptz
  where name = :name::text`,
)

/** Notes how far it was read; the turn goes on. */
export async function noteRead(db: Queryable, name: string, soFar: MailboxTurn, now: Date): Promise<void> {
  await db.query(note({ name, uid_validity: soFar.uidValidity, last_uid: soFar.lastUid, now }))
}
