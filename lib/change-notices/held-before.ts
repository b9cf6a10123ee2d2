import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { consentEvents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { notices } from '#db/schema/notices.ts'
import { people } from '#db/schema/people.ts'

/** Under which names a statement has the person and the version that are compared. */
export const person = alias(people, 'p')
export const version = alias(notices, 'n')

const leadOf = sql`select from ${leads} where ${leads.personId} = ${person.id} and ${leads.noticeNumber}`
const consentOf = sql`select from ${consentEvents} where ${consentEvents.personId} = ${person.id} and ${consentEvents.noticeNumber}`

/**
 * Whether a person came before a version: by the clock, or from a page or a program that still showed the version before, which
 * is taken for thirty days (P64).
 */
export const heldBefore = sql<boolean>`(${person.createdAt} < ${version.publishedAt}
  or (${person.createdAt} < ${version.publishedAt} + interval '30 days'
    and (exists (${leadOf} < ${version.number}) or exists (${consentOf} < ${version.number}))
    and not exists (${leadOf} >= ${version.number}) and not exists (${consentOf} >= ${version.number})))`
