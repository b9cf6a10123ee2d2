import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { type Deed, type RefusalGround, type RequestOutcome, requests } from '#db/schema/requests.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** Notes that it was shown whose a request is, and how. No row: it was before. */
export const setProven = change(
  'capture',
  'prove_request',
  { leadId: 'uuid', how: 'text', at: 'timestamptz' },
  ({ leadId, how, at }) =>
    orm
      .update(requests)
      .set({ provenAt: at, provenHow: sql`${how}` })
      .where(and(eq(requests.leadId, leadId), isNull(requests.provenAt)))
      .returning({ id: requests.id }),
)

/** Notes what was done of a request that is open. */
export const setDeed = change('capture', 'set_deed', { id: 'uuid', deed: 'text' }, ({ id, deed }) =>
  orm
    .update(requests)
    .set({ deed: deed as SQL<Deed> })
    .where(and(eq(requests.id, id), isNull(requests.answeredAt))),
)

/** Notes the same of every open request of a person that asks for it, whoever did it. */
export const setDeedFor = change(
  'capture',
  'set_deed_for_person',
  { personId: 'uuid', asked: 'text', deed: 'text' },
  ({ personId, asked, deed }) =>
    orm
      .update(requests)
      .set({ deed: deed as SQL<Deed> })
      .where(
        and(eq(requests.personId, personId), sql`${requests.asked} = ${asked}`, isNull(requests.answeredAt)),
      ),
)

/**
 * Resolves a request once. No row: it was before, nobody has shown whose it is, its person is gone, or it would be done without
 * a deed.
 */
export const resolve = changeSql(
  'capture',
  'settle_request',
  { id: 'uuid', at: 'timestamptz', outcome: 'text', ground: 'text?', by: 'uuid?' },
  { leadId: 'uuid', personId: 'uuid', language: 'text' },
  ({ id, at, outcome, ground, by }) => {
    const resolved = orm
      .update(requests)
      .set({
        answeredAt: at,
        outcome: outcome as SQL<RequestOutcome>,
        ground: ground as SQL<RefusalGround>,
        answeredBy: by,
        refusedBy: sql`case when ${outcome} = 'refused' then coalesce(${requests.refusedBy}, ${by}) else ${requests.refusedBy} end`,
        erasesAt: null,
      })
      .where(
        and(
          eq(requests.id, id),
          isNull(requests.answeredAt),
          isNotNull(requests.provenAt),
          sql`(${outcome} <> 'done' or ${requests.deed} is not null)`,
        ),
      )
      .returning({ leadId: requests.leadId, personId: requests.personId })
    const ofLead = sql`${leads.id} in (select resolved.lead_id from resolved)`
    return sql`with resolved as ${resolved}, lead as ${orm.update(leads).set({ answeredAt: at }).where(ofLead)}
      select resolved.lead_id, resolved.person_id, ${people.language}
      from resolved join ${people} on ${people.id} = resolved.person_id`
  },
)

/** Resolves whatever else an erased person had asked for: nothing is left that it could be about. */
export const resolveByErasure = change(
  'erase',
  'settle_erasure_requests',
  { personId: 'uuid', at: 'timestamptz', by: 'uuid?' },
  ({ personId, at, by }) =>
    orm
      .update(requests)
      .set({ answeredAt: at, outcome: 'done', deed: 'erased', answeredBy: by })
      .where(and(eq(requests.personId, personId), isNull(requests.answeredAt))),
)
