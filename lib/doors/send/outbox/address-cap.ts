import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type MessageKind, outbox } from '#db/schema/outbox.ts'
import { literals } from '#db/statement/literals.ts'

/** Mail that a stranger can have sent to an address by typing it somewhere: nothing of it needs that mailbox first. */
export const strangerKinds = [
  'auto_reply',
  'confirm_enquiry',
  'confirm_opt_in',
  'confirm_request',
  'choices_link',
  'account_code',
  'referral_notice',
] as const satisfies readonly MessageKind[]

/** By these somebody comes at their rights: what others cause must not stand in their way. */
const ofRights = ['confirm_request', 'choices_link', 'account_code'] as const satisfies readonly MessageKind[]

/** As many in an hour go to one address, over all kinds; and so many where it is a right of its person. */
const anHour = { all: 5, rights: 8 }

const earlier = alias(outbox, 'earlier')

/** How many of these went to a person, or wait to, in the hour before `now`. */
export const strangersMail = (
  personId: SQL,
  now: SQL,
): SQL<number> => sql`(select count(*) from ${outbox} ${earlier}
  where ${earlier.personId} = ${personId} and ${earlier.kind} in (${literals(strangerKinds)})
    and ${earlier.createdAt} > ${now} - interval '1 hour' and ${earlier.state} <> 'refused')`

/** How many of a kind may go to one address in an hour, with all others. */
export const mostAnHour = (kind: SQL): SQL<number> =>
  sql`case when ${kind} in (${literals(ofRights)}) then ${sql.raw(String(anHour.rights))} else ${sql.raw(String(anHour.all))} end`

/** Whether a message is one of these. */
export const isStrangers = (kind: SQL): SQL<boolean> => sql`${kind} in (${literals(strangerKinds)})`
