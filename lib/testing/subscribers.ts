import { insertSubscribers, type SampleSubscriber, sampleSubscribers } from '#db/seed/subscribers.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import type { TestApp } from './open-app.ts'

/** Adds readers to an app, each differing as given; gives their ids by address. */
export async function addSubscribers(
  app: TestApp,
  people: number | readonly (Partial<SampleSubscriber> & { email: string })[],
): Promise<Map<string, string>> {
  const rows =
    typeof people === 'number'
      ? sampleSubscribers(people)
      : people.map((one) => ({ language: 'en', tags: [], state: 'given' as const, ...one }))
  const keyOf = (email: string) => suppressionKeyOf(app.keys.suppression, email)
  const ids = await insertSubscribers(app.owner, rows, keyOf, app.clock())
  return new Map(rows.map(({ email }, index) => [email, ids[index] ?? '']))
}
