import type { House } from '../../house.ts'
import { stopByOneClick } from '../../records/consent/stop.ts'
import { lockPersonByKey } from '../../records/people/queries.ts'

/**
 * What `optOut` does, for a mail program's one-click alone: in as few steps as it can, since thousands may come while a
 * newsletter goes out. Returns after the durable write (E5).
 */
export async function optOutByOneClick(house: House, emailKey: Buffer, wording: string): Promise<void> {
  const purposes = Object.entries(house.agency.policy.purposes).filter(([, { optIn }]) => optIn === 'email')
  await house.db.transaction(async (tx) => {
    // Held first, so that the next statement sees whatever somebody else was doing about them.
    const person = await lockPersonByKey(tx, emailKey)
    await tx.query(
      stopByOneClick({
        email_key: emailKey,
        person_id: person?.id ?? null,
        language: person?.language ?? 'en',
        purposes: purposes.map(([purpose]) => purpose),
        bases: purposes.map(([, { basis }]) => basis),
        wording,
        now: house.clock(),
      }),
    )
  })
}
