import type { Queryable } from '../../../db/client.ts'

/**
 * People whose time is up: no newsletter in force, nothing heard or decided since `before`. Those who only ever asked
 * for a newsletter and never confirmed it are due at `unconfirmedBefore`.
 * @param only asks of one person; absent: of all
 */
export async function duePeople(
  db: Queryable,
  { before, unconfirmedBefore, limit }: { before: Date; unconfirmedBefore: Date; limit: number },
  only?: string,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>({
    name: 'due_people',
    text: `select p.id from people p
      where p.restricted_at is null and ($4::uuid is null or p.id = $4::uuid)
        and not exists (select from consents c where c.person_id = p.id and c.state = 'given')
        and (
          greatest(p.last_activity_at, (select max(changed_at) from consents c where c.person_id = p.id)) <= $1
          or (p.last_activity_at <= $2
            and exists (select from consents c where c.person_id = p.id and c.state = 'requested')
            and not exists (select from consents c where c.person_id = p.id and c.state <> 'requested')
            and not exists (select from leads l where l.person_id = p.id and l.answer_due_at is not null)))
      order by p.last_activity_at limit $3`,
    values: [before, unconfirmedBefore, limit, only ?? null],
  })
  return rows.map(({ id }) => id)
}
