import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import type { Actor } from '#lib/record-event.ts'
import type { Channel } from '#policy/vocabulary.ts'
import { optOutWithin } from './opt-out.ts'

const keyOf = read('find_key_to_stop', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ key: sql<Buffer>`coalesce(${people.emailKey}, ${people.phoneKey})` })
    .from(people)
    .where(eq(people.id, id)),
)

/**
 * Stops everything that somebody can say no to, at once: marketing by every channel, and passing their data on (P50). To object
 * is to opt out of sale and sharing too.
 */
export async function objectWithin(
  tx: Tx,
  app: AppContext,
  { personId, wording, actor }: { personId: string; wording: string; actor: Actor },
): Promise<void> {
  const [person] = await keyOf(tx, { id: personId })
  if (!person) return
  const asked = Object.values(app.agency.policy.purposes).flatMap(({ optIn }) => optIn ?? [])
  // Mail first: it stops with it whatever else was agreed to.
  const channels = new Set<Channel>(['email', ...asked])
  for (const channel of channels)
    await optOutWithin(tx, app, { emailKey: person.key, channel, how: 'request', wording, actor })
}
