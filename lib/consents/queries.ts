import { and, asc, desc, eq, gte, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const counted = (state: 'requested' | 'given' | 'withdrawn') =>
  sql<number>`count(*) filter (where ${eq(consentEvents.state, state)})::int`

const figures = read('consent_figures', { since: 'timestamptz' }, ({ since }) =>
  orm
    .select({
      requested: counted('requested'),
      given: counted('given'),
      withdrawn: counted('withdrawn'),
    })
    .from(consentEvents)
    .where(and(gte(consentEvents.at, since), eq(consentEvents.purpose, 'marketing_email'))),
)

/** Of the newsletter since a moment: asked for, confirmed, withdrawn. */
export type ConsentFigures = Awaited<ReturnType<typeof figures>>[number]

/** Counts everybody together, so that no group is small by its name; small sums are for the page to hide. */
export async function readConsentFigures(db: Queryable, since: Date): Promise<ConsentFigures> {
  const [row] = await figures(db, { since })
  return row ?? { requested: 0, given: 0, withdrawn: 0 }
}

const entry = {
  id: consentEvents.id,
  recordId: consentEvents.recordId,
  personId: consentEvents.personId,
  purpose: consentEvents.purpose,
  channel: consentEvents.channel,
  state: consentEvents.state,
  basis: consentEvents.basis,
  noticeNumber: consentEvents.noticeNumber,
  language: consentEvents.language,
  wording: consentEvents.wording,
  form: consentEvents.form,
  how: consentEvents.how,
  at: consentEvents.at,
}

const ofPerson = read('list_consent_events', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select(entry)
    .from(consentEvents)
    .where(eq(consentEvents.personId, personId))
    .orderBy(desc(consentEvents.id)),
)

/** One entry of the ledger, in the words that were shown. */
export type ConsentEntry = Awaited<ReturnType<typeof ofPerson>>[number]

/** Gives everything a person has said, the newest first. */
export async function listConsentEvents(db: Queryable, personId: string): Promise<ConsentEntry[]> {
  return ofPerson(db, { personId })
}

const ofRecord = read(
  'list_receipt_events',
  { personId: 'uuid', recordId: 'uuid?' },
  ({ personId, recordId }) =>
    orm
      .select(entry)
      .from(consentEvents)
      .where(
        and(
          eq(consentEvents.personId, personId),
          sql`(${recordId} is null or ${consentEvents.recordId} = ${recordId})`,
        ),
      )
      .orderBy(asc(consentEvents.id)),
)

/** Gives what a person has said, the oldest first: all of it, or one record. */
export async function listRecordOf(
  db: Queryable,
  personId: string,
  recordId: string | null,
): Promise<ConsentEntry[]> {
  return ofRecord(db, { personId, recordId })
}

const withdrawn = read('list_withdrawals', { limit: 'int' }, ({ limit }) =>
  orm
    .select({ ...entry, who: sql<string>`coalesce(${people.email}, ${people.phone})` })
    .from(consentEvents)
    .innerJoin(people, eq(people.id, consentEvents.personId))
    .where(sql`${consentEvents.state} = 'withdrawn'`)
    .orderBy(desc(consentEvents.id))
    .limit(sql`${limit}` as never),
)

export type Withdrawal = Awaited<ReturnType<typeof withdrawn>>[number]

/** Gives the latest withdrawals of people who are still held. */
export async function listWithdrawals(db: Queryable, limit: number): Promise<Withdrawal[]> {
  return withdrawn(db, { limit })
}
