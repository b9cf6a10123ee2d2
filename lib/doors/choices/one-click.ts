import type { AppContext } from '#lib/app.ts'
import { stopByOneClick } from './ledger/stop-by-one-click.ts'
import { optOut } from './opt-out.ts'

/**
 * What `optOut` does, for a mail program's one-click: in one statement, since thousands may come while a newsletter goes
 * out. The rare cases that it leaves alone go through `optOut`. Returns after the durable write (E5).
 */
export async function optOutByOneClick(app: AppContext, emailKey: Buffer, wording: string): Promise<void> {
  const asked = Object.entries(app.agency.policy.purposes)
    .filter(([, { optIn }]) => optIn)
    .map(([purpose, { optIn, basis }]) => ({ purpose, channel: optIn, basis }))
  const stopped = await app.db.query(
    stopByOneClick({
      email_key: emailKey,
      purposes: JSON.stringify(asked),
      wording,
      now: app.clock(),
    }),
  )
  if (stopped.length > 0) return
  await optOut(app, { emailKey, how: 'one_click', wording, actor: { kind: 'person', id: null } })
}
