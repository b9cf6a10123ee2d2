import { and, asc, desc, eq, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { idsKnownUnder } from '#lib/people/known-under.ts'

/** What was asked, of whom and in which words. */
const asked = {
  personId: consentEvents.personId,
  purpose: consentEvents.purpose,
  channel: consentEvents.channel,
  basis: consentEvents.basis,
  noticeNumber: consentEvents.noticeNumber,
  language: consentEvents.language,
  wording: consentEvents.wording,
  form: consentEvents.form,
}

const latest = alias(consentEvents, 'latest')

const openRequests = read('find_open_requests', { personId: 'uuid', upTo: 'uuid?' }, ({ personId, upTo }) => {
  const newest = orm
    .selectDistinctOn([consentEvents.purpose, consentEvents.channel], {
      ...asked,
      id: consentEvents.id,
      recordId: consentEvents.recordId,
      state: consentEvents.state,
    })
    .from(consentEvents)
    .where(
      and(
        eq(consentEvents.personId, personId),
        sql`(${upTo} is null or ${consentEvents.id} <=
            (select ${latest.id} from ${consentEvents} latest where ${latest.personId} = ${personId} and ${latest.recordId} = ${upTo}))`,
      ),
    )
    .orderBy(consentEvents.purpose, consentEvents.channel, desc(consentEvents.id))
    .as('newest')
  const { id, state, ...request } = newest._.selectedFields
  return orm.select(request).from(newest).where(eq(state, 'requested')).orderBy(asc(id))
})

/** The request that a confirmation link confirms. */
export type ConsentRequest = Awaited<ReturnType<typeof openRequests>>[number]

/**
 * Gives what a person asked for that no later word has answered, the newest last.
 * @param upTo a request: what was asked for after it is left out
 */
export async function findOpenRequests(
  db: Queryable,
  personId: string,
  upTo: string | null,
): Promise<ConsentRequest[]> {
  return openRequests(db, { personId, upTo })
}

const withdrawal = alias(consentEvents, 'withdrawal')
const before = alias(consentEvents, 'before')

const ended = read(
  'find_consents_ended',
  { personId: 'uuid', recordId: 'uuid' },
  ({ personId, recordId }) => {
    const moment = orm
      .select({ at: before.at })
      .from(before)
      .where(and(eq(before.recordId, recordId), eq(before.personId, personId)))
    const last = orm
      .select({ id: before.id })
      .from(before)
      .where(
        and(
          eq(before.personId, withdrawal.personId),
          eq(before.purpose, withdrawal.purpose),
          eq(before.channel, withdrawal.channel),
          lt(before.id, withdrawal.id),
          ne(before.state, 'requested'),
        ),
      )
      .orderBy(desc(before.id))
      .limit(1)
    return orm
      .select({ ...asked, withdrawnAt: withdrawal.at })
      .from(withdrawal)
      .innerJoin(
        consents,
        and(
          eq(consents.personId, withdrawal.personId),
          eq(consents.recordId, withdrawal.recordId),
          eq(consents.state, 'withdrawn'),
        ),
      )
      .innerJoin(consentEvents, and(eq(consentEvents.id, last), eq(consentEvents.state, 'given')))
      .where(and(eq(withdrawal.personId, personId), eq(withdrawal.at, moment)))
  },
)

/** A consent that a withdrawal ended, as it was given. */
export type Ended = Awaited<ReturnType<typeof ended>>[number]

/** Gives what was given until one request withdrew it, and nothing was said since. */
export async function findEnded(db: Queryable, personId: string, recordId: string): Promise<Ended[]> {
  return ended(db, { personId, recordId })
}

const current = read('list_current_consents', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .select({
      ...asked,
      personId: consents.personId,
      state: consents.state,
      recordId: consents.recordId,
      changedAt: consents.changedAt,
    })
    .from(consents)
    .innerJoin(
      consentEvents,
      and(eq(consentEvents.recordId, consents.recordId), eq(consentEvents.personId, consents.personId)),
    )
    .where(sql`${consents.personId} = any(${ids})`)
    .orderBy(consents.purpose, consents.channel),
)

/** What somebody said last on a purpose and channel, with the words it was said to. */
export type CurrentConsent = Awaited<ReturnType<typeof current>>[number]

/** Gives what these people said last on each purpose and channel. */
export async function listCurrentConsents(
  db: Queryable,
  ...ids: readonly string[]
): Promise<CurrentConsent[]> {
  return current(db, { ids })
}

/** Gives the words in which a person agrees to mail now. */
export async function givenWordings(db: Queryable, personId: string): Promise<string[]> {
  const all = await listCurrentConsents(db, personId)
  return all
    .filter(({ state }) => state === 'given')
    .sort((one, other) => one.changedAt.getTime() - other.changedAt.getTime())
    .map(({ wording }) => wording)
}

const byKey = read('agrees_to_mail', { emailKey: 'bytea' }, ({ emailKey }) =>
  orm
    .select({ personId: people.id, isGiven: sql<boolean>`bool_or(${consents.state} is not null)` })
    .from(people)
    .leftJoin(
      consents,
      and(eq(consents.personId, people.id), eq(consents.channel, 'email'), eq(consents.state, 'given')),
    )
    .where(sql`${people.id} in (${idsKnownUnder(emailKey)})`)
    .groupBy(people.id)
    .orderBy(sql`${people.emailKey} = ${emailKey} desc nulls last`, asc(people.id))
    .limit(1),
)

/** Whether who is held under a keyed address agrees to any mail; null where nobody is held. */
export async function agreesToMail(
  db: Queryable,
  emailKey: Buffer,
): Promise<{ personId: string; isGiven: boolean } | null> {
  const [row] = await byKey(db, { emailKey })
  return row ?? null
}
