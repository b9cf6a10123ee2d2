import { type SQL, sql } from 'drizzle-orm'
import { otherKinds, outbox, staffKinds } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { literals } from '#db/statement/literals.ts'
import { lastDelivery } from '#lib/doors/send/outbox/last-delivery.ts'

/** Whom a message went to, or will: null for a notice to staff, or to who gets it on a person's wish, that waits. */
export const recipientOf: SQL<string | null> = sql`coalesce(${lastDelivery.recipient},
  case when ${outbox.kind} not in (${literals([...staffKinds, ...otherKinds])}) then ${people.email} end)`
