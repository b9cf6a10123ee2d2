import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import type { ConsentState } from '#db/schema/consent.ts'

export type SampleSubscriber = {
  readonly email: string
  readonly language: string
  readonly tags: readonly string[]
  readonly state: ConsentState
}

/** So many people whose addresses lead nowhere, opted in and reading each in one of three languages. */
export function sampleSubscribers(count: number): SampleSubscriber[] {
  return Array.from({ length: count }, (_, n) => ({
    email: `reader${n}@example.com`,
    language: ['en', 'fr', 'ar'][n % 3] ?? 'en',
    tags: [],
    state: 'given',
  }))
}

const batch = 5000

/**
 * Stores people with their consent as it stands, and its entry in the ledger.
 * @param keyOf the keyed hash of an address
 * @returns their ids, in order
 */
export async function insertSubscribers(
  db: Queryable,
  people: readonly SampleSubscriber[],
  keyOf: (email: string) => Buffer,
  now: Date,
): Promise<string[]> {
  const rows = people.map((person) => ({ ...person, id: randomUUID(), key: keyOf(person.email) }))
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch)
    await db.query({
      text: `with p as (
          insert into people (id, email, email_key, name, language, tags, sources, created_at, last_activity_at)
          select r.id, r.email, r.key, null, r.language, string_to_array(r.tags, ','), '{}', $6, $6
          from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::text[]) as r (id, email, key, language, tags)
          returning id
        ), consent as (
          insert into consents (person_id, purpose, channel, state, record_id, changed_at)
          select r.id, 'marketing_email', 'email', r.state, gen_random_uuid(), $6
          from unnest($1::uuid[], $7::text[]) as r (id, state), (select count(*) from p) made
          returning *
        )
        insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
        select record_id, person_id, purpose, channel, state, 'consent', 'en', 'Send me the newsletter', 'press', $6
        from consent`,
      values: [
        some.map(({ id }) => id),
        some.map(({ email }) => email),
        some.map(({ key }) => key),
        some.map(({ language }) => language),
        some.map(({ tags }) => tags.join(',')),
        now,
        some.map(({ state }) => state),
      ],
    })
  }
  return rows.map(({ id }) => id)
}
