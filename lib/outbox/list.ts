import { and, desc, eq, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { type OutboxState, outbox, outboxStates } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { literals } from '#db/statement/literals.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readBuilt, readSql } from '#db/statement/read.ts'
import { lastDelivery } from '#lib/doors/send/outbox/last-delivery.ts'
import { type Keyring, openMail } from '#lib/keyring.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { goesToStaff } from './mail-about.ts'
import { recipientOf } from './recipient-of.ts'

const pageSize = 50
const mine = alias(outbox, 'mine')

/** Messages that fulfil a condition, the newest first. */
const messages = (condition: SQL | undefined) =>
  orm
    .select({
      id: outbox.id,
      micros: microsOf(outbox.createdAt),
      kind: outbox.kind,
      stream: outbox.stream,
      state: outbox.state,
      reason: outbox.reason,
      to: recipientOf,
      deliveryId: lastDelivery.id,
      sealedMail: lastDelivery.sealedMail,
      createdAt: outbox.createdAt,
      /** When it leaves, or is tried next, where it waits. */
      nextAt: outbox.nextAt,
      leadId: outbox.leadId,
    })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .leftJoinLateral(lastDelivery, sql`true`)
    .where(condition)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))

/** Messages to whoever has an address now, a person or a member: looked up by their keys, not by reading the outbox. */
const toAddress = (email: string) => sql`${outbox.id} in (
  select ${mine.id} from ${outbox} ${mine} join ${people} on ${people.id} = ${mine.personId} where ${people.email} = ${email}
  union all
  select ${mine.id} from ${outbox} ${mine} join ${staff} on ${staff.id} = ${mine.staffId} where ${staff.email} = ${email})`

/**
 * Gives messages, the newest first, fifty at a time.
 * @param state those in one state alone
 * @param to those alone to whom has this address, as `normaliseEmail` writes it
 */
export async function listOutbox(
  { db, ring }: Reader,
  after: PageKey | null,
  state: OutboxState | null,
  to?: string,
): Promise<Page<OutboxLine>> {
  // As a word of the statement itself: only so does an index of some states answer.
  const named = outboxStates.find((one) => one === state)
  const condition = and(
    after
      ? sql`(${outbox.createdAt}, ${outbox.id}) < (${momentOf(after.micros)}, ${after.id}::uuid)`
      : undefined,
    named ? sql`${outbox.state} = ${literals([named])}` : undefined,
    to === undefined ? undefined : toAddress(to),
  )
  const rows = await readBuilt(db, messages(condition).limit(pageSize + 1))
  return pageOf(rows.map(withSubject(ring)), pageSize)
}

/** As many as are told; nobody opens more of them one by one. */
const countsUpTo = 1_000

const upTo = (state: OutboxState) =>
  sql`(select count(*)::int from (select from ${outbox} where ${outbox.state} = ${literals([state])}
    limit ${sql.raw(String(countsUpTo))}) counted)`

const dead = readSql(
  'count_dead_letters',
  {},
  { failed: 'int', unknown: 'int' },
  () => sql`select ${upTo('failed')}, ${upTo('unknown')}`,
)

/** Counts the messages that need a member: given up after all tries, or perhaps arrived and perhaps not. */
export async function countDead(db: Queryable): Promise<{ failed: number; unknown: number }> {
  const [row] = await dead(db, {})
  return row ?? { failed: 0, unknown: 0 }
}

const ofLead = read('list_mail_of_lead', { leadId: 'uuid' }, ({ leadId }) =>
  messages(
    and(
      // By its person, under whom an index finds it: messages have none by lead.
      sql`${outbox.personId} = (select ${leads.personId} from ${leads} where ${leads.id} = ${leadId})`,
      eq(outbox.leadId, leadId),
    ),
  ),
)

type Row = Awaited<ReturnType<typeof ofLead>>[number]

/** A message in a list; its subject is known where the mail stands here. */
export type OutboxLine = Omit<Row, 'deliveryId' | 'sealedMail'> & { readonly subject: string | null }

type Reader = { readonly db: Queryable; readonly ring: Keyring }

function withSubject(ring: Keyring): (row: Row) => OutboxLine {
  return ({ deliveryId, sealedMail, ...row }) => ({
    ...row,
    subject: deliveryId && sealedMail ? openMail(ring, deliveryId, sealedMail).subject : null,
  })
}

/** Gives the mail that a lead caused. */
export async function listMailOfLead({ db, ring }: Reader, leadId: string): Promise<OutboxLine[]> {
  return (await ofLead(db, { leadId })).map(withSubject(ring))
}

const ofPerson = read('list_mail_of_person', { personId: 'uuid' }, ({ personId }) =>
  messages(and(eq(outbox.personId, personId), not(goesToStaff))),
)

/** Gives the mail that went or goes to a person. */
export async function listMailOfPerson({ db, ring }: Reader, personId: string): Promise<OutboxLine[]> {
  return (await ofPerson(db, { personId })).map(withSubject(ring))
}
