import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { people } from '#db/schema/people.ts'
import { readSql } from '#db/statement/read.ts'

/** Why two rows may be one person. */
export const likenesses = ['address', 'phone', 'name', 'mailbox'] as const
export type Likeness = (typeof likenesses)[number]

/** Mailboxes of an office: everybody's, and nobody's likeness. */
const offices = sql.raw(
  `('info', 'contact', 'hello', 'office', 'mail', 'admin', 'sales', 'support', 'team', 'post', 'bonjour', 'accueil', 'service')`,
)

const digits = (phone: SQLWrapper) => sql`right(regexp_replace(${phone}, '[^0-9]', '', 'g'), 8)`
const mailbox = (email: SQLWrapper) => sql`split_part(${email}, '@', 1)`

const self = alias(people, 'self')

/** Ten at most who are like `self` in one way. */
const alike = (how: Likeness, joined: SQL): SQL =>
  sql`(select ${people.id}, ${sql.raw(`'${how}'`)} as how from self ${joined} limit 10)`

const find = readSql(
  'find_duplicates',
  { id: 'uuid' },
  { id: 'uuid', name: 'text?', email: 'text?', phone: 'text?', company: 'text?', alike: 'text[]' },
  ({ id }) => sql`with self as (
    select * from ${people} where ${people.id} = ${id}
  ), alike as (
    ${alike(
      'address',
      sql`join ${otherAddresses} on ${otherAddresses.key} = coalesce(${self.emailKey}, ${self.phoneKey})
        join ${people} on ${people.id} = ${otherAddresses.personId}`,
    )}
    union all
    ${alike(
      'address',
      sql`join ${otherAddresses} on ${otherAddresses.personId} = ${self.id}
        join ${people} on ${people.emailKey} = ${otherAddresses.key} or ${people.phoneKey} = ${otherAddresses.key}`,
    )}
    union all
    ${alike(
      'phone',
      sql`join ${people} on ${people.phone} is not null and ${digits(people.phone)} = ${digits(self.phone)}
        where length(${digits(self.phone)}) >= 6`,
    )}
    union all
    ${alike(
      'name',
      sql`join ${people} on ${people.name} is not null and ${people.company} is not null
        and lower(${people.name}) = lower(${self.name}) and lower(${people.company}) = lower(${self.company})`,
    )}
    union all
    ${alike(
      'mailbox',
      sql`join ${people} on ${mailbox(people.email)} = ${mailbox(self.email)}
        where ${mailbox(self.email)} not in ${offices}`,
    )}
  )
  select ${people.id}, ${people.name}, ${people.email}, ${people.phone}, ${people.company},
    array_agg(distinct alike.how order by alike.how) as alike
  from alike join ${people} on ${people.id} = alike.id
  where ${people.id} <> ${id}
  group by ${people.id}, ${people.name}, ${people.email}, ${people.phone}, ${people.company}
  order by count(distinct alike.how) desc, ${people.id} limit 10`,
)

/** Somebody who may be the same person, and by what. */
export type Candidate = Omit<Awaited<ReturnType<typeof find>>[number], 'alike'> & {
  readonly alike: readonly Likeness[]
}

/** Gives others who may be the same person, those with most in common first; at most ten. */
export async function findDuplicates(db: Queryable, personId: string): Promise<Candidate[]> {
  const found = await find(db, { id: personId })
  return found.map((one) => ({ ...one, alike: likenesses.filter((like) => one.alike.includes(like)) }))
}
