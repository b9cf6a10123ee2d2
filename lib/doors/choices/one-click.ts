import type { House } from '../../house.ts'
import { stopByOneClick } from '../../records/consent/stop.ts'
import { optOut } from './opt-out.ts'

/**
 * What `optOut` does, for a mail program's one-click: in one step unless somebody else is at the same person, since
 * thousands may come while a newsletter goes out. Returns after the durable write (E5).
 */
export async function optOutByOneClick(house: House, emailKey: Buffer, wording: string): Promise<void> {
  const purposes = Object.entries(house.agency.policy.purposes).filter(([, { optIn }]) => optIn)
  const stopped = await house.db.query(
    stopByOneClick({
      email_key: emailKey,
      purposes: purposes.map(([purpose]) => purpose),
      channels: purposes.map(([, { optIn }]) => optIn ?? ''),
      bases: purposes.map(([, { basis }]) => basis),
      wording,
      now: house.clock(),
    }),
  )
  if (stopped.length > 0) return
  await optOut(house, { emailKey, how: 'one_click', wording, actor: { kind: 'person', id: null } })
}
