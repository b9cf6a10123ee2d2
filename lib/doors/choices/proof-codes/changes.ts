import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { proofCodes } from '#db/schema/proof-codes.ts'
import { requests } from '#db/schema/requests.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { excluded, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'

/** So many wrong codes for one request, and its code is worth nothing: one in 200,000 is guessed. */
const mostTries = 5
/** So many for all requests about one person whose codes still count: whoever asks again and again guesses no more. The link goes on. */
const mostOfPerson = 15

const others = alias(proofCodes, 'others')

/** Stores the code of a request; another mail about it brings another code, with tries of its own. */
export const storeCode = change(
  'choices',
  'store_proof_code',
  { id: 'uuid', leadId: 'uuid', personId: 'uuid', hash: 'bytea', expiresAt: 'timestamptz' },
  (values) =>
    orm
      .insert(proofCodes)
      .values(values)
      .onConflictDoUpdate({
        target: proofCodes.leadId,
        set: {
          hash: sql`${excluded(proofCodes.hash)}`,
          expiresAt: sql`${excluded(proofCodes.expiresAt)}`,
          tries: sql`case when ${proofCodes.hash} = ${excluded(proofCodes.hash)} then ${proofCodes.tries} else 0 end`,
          usedAt: sql`case when ${proofCodes.hash} = ${excluded(proofCodes.hash)} then ${proofCodes.usedAt} end`,
        },
      }),
)

/**
 * Counts who types a code, and one try of the request it is for, before anything is compared. `leadId` null: there is no such request,
 * it has no code left, or it was tried too often; `count`: how often the caller typed one in this minute.
 */
export const tryCode = changeSql(
  'choices',
  'try_proof_code',
  { reference: 'text', now: 'timestamptz', rateKey: 'bytea', watched: 'bytea[]', rateLimit: 'int' },
  { count: 'int', leadId: 'uuid?', hash: 'bytea?' },
  ({
    reference,
    now,
    rateKey,
    watched,
    rateLimit,
  }) => sql`with ${countRequests({ now, rateKey, watched })}, tried as (
      update ${proofCodes} set ${namesOf(proofCodes.tries)} = ${proofCodes.tries} + 1 from ${requests}, rate
      where ${requests.reference} = ${reference} and ${proofCodes.leadId} = ${requests.leadId}
        and rate.count <= ${rateLimit} and ${proofCodes.tries} < ${sql.raw(String(mostTries))}
        and ${proofCodes.usedAt} is null and ${proofCodes.expiresAt} > ${now}
        and (select sum(${others.tries}) from ${proofCodes} ${others} where ${others.personId} = ${proofCodes.personId}
          and ${others.expiresAt} > ${now}) < ${sql.raw(String(mostOfPerson))}
      returning ${proofCodes.leadId}, ${proofCodes.hash})
    select rate.count, tried.lead_id, tried.hash from rate left join tried on true`,
)

/** Uses a code up. Of two at once one gets the request. */
export const spendCode = change(
  'choices',
  'use_proof_code',
  { leadId: 'uuid', now: 'timestamptz' },
  ({ leadId, now }) =>
    orm
      .update(proofCodes)
      .set({ usedAt: now })
      .where(and(eq(proofCodes.leadId, leadId), isNull(proofCodes.usedAt)))
      .returning({ recordId: proofCodes.leadId, personId: proofCodes.personId }),
)
