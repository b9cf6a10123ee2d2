import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** Why two rows may be one person. */
export const likenesses = ['address', 'phone', 'name', 'mailbox'] as const
export type Likeness = (typeof likenesses)[number]

export type Candidate = {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly company: string | null
  readonly alike: readonly Likeness[]
}

/** Mailboxes of an office: everybody's, and nobody's likeness. */
const offices = `('info', 'contact', 'hello', 'office', 'mail', 'admin', 'sales', 'support', 'team', 'post', 'bonjour', 'accueil', 'service')`

const digits = (phone: string) => `right(regexp_replace(${phone}, '[^0-9]', '', 'g'), 8)`

const find = statement<{ id: string }>(
  'find_duplicates',
  `with self as (
    select * from people where id = :id::uuid
  ), alike as (
    (select p.id, 'address' as how from self s join other_addresses o on o.key = coalesce(s.email_key, s.phone_key)
      join people p on p.id = o.person_id limit 10)
    union all
    (select p.id, 'address' from self s join other_addresses o on o.person_id = s.id
      join people p on p.email_key = o.key or p.phone_key = o.key limit 10)
    union all
    (select p.id, 'phone' from self s join people p on p.phone is not null
      and ${digits('p.phone')} = ${digits('s.phone')}
      where length(${digits('s.phone')}) >= 6 limit 10)
    union all
    (select p.id, 'name' from self s join people p on p.name is not null and p.company is not null
      and lower(p.name) = lower(s.name) and lower(p.company) = lower(s.company) limit 10)
    union all
    (select p.id, 'mailbox' from self s join people p
      on split_part(p.email, '@', 1) = split_part(s.email, '@', 1)
      where split_part(s.email, '@', 1) not in ${offices} limit 10)
  )
  select p.id, p.name, p.email, p.phone, p.company, array_agg(distinct alike.how order by alike.how) as alike
  from alike join people p on p.id = alike.id
  where p.id <> :id::uuid
  group by p.id, p.name, p.email, p.phone, p.company
  order by count(distinct alike.how) desc, p.id limit 10`,
)

/** Others who may be the same person, those with most in common first; at most ten. */
export async function findDuplicates(db: Queryable, personId: string): Promise<Candidate[]> {
  return db.query<Candidate>(find({ id: personId }))
}
