import { insertSubscribers, type SampleSubscriber, sampleSubscribers } from '#db/seed/subscribers.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import type { TestHouse } from './open-app.ts'

/** Adds readers to a house, each differing as given; gives their ids by address. */
export async function addSubscribers(
  house: TestHouse,
  people: number | readonly (Partial<SampleSubscriber> & { email: string })[],
): Promise<Map<string, string>> {
  const rows =
    typeof people === 'number'
      ? sampleSubscribers(people)
      : people.map((one) => ({ language: 'en', tags: [], state: 'given' as const, ...one }))
  const keyOf = (email: string) => suppressionKeyOf(house.keys.suppression, email)
  const ids = await insertSubscribers(house.owner, rows, keyOf, house.clock())
  return new Map(rows.map(({ email }, index) => [email, ids[index] ?? '']))
}
