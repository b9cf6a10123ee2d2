import type { AppContext } from '#lib/app.ts'
import { digest } from '#lib/platform/crypto/digest.ts'
import { readMailbox } from '#lib/platform/inbound/mailbox.ts'
import { noteRead, takeTurn } from './mailbox-turns.ts'
import { type Became, takeMail } from './take-mail.ts'

const minuteMs = 60_000
/** Of a mailbox that is new to us, so much of the past is read. */
const firstReadMs = 14 * 24 * 60 * minuteMs

/** What is on record here need not lie in the mailbox too. A file that was left out lies nowhere else. */
const done: ReadonlySet<Became> = new Set(['kept', 'heard', 'automatic', 'repeated'])

/**
 * Empties the mailbox that mail comes back to, once a minute whoever asks: any number of workers may.
 * @param imapUrl `imaps://user:password@host/INBOX`
 * @returns what became of how many mails; null where it was not our turn
 * @throws when the mailbox, the database or the file store is away; the next turn goes on where this one ended
 */
export async function emptyMailbox(
  app: AppContext,
  imapUrl: string,
  signal?: AbortSignal,
): Promise<Partial<Record<Became, number>> | null> {
  const now = app.clock()
  const { host, username, pathname } = new URL(imapUrl)
  const name = digest(`${username}@${host}${pathname}`)
  const turn = await takeTurn(app.db, name, now, new Date(now.getTime() - minuteMs + 5_000))
  if (!turn) return null
  const became: Partial<Record<Became, number>> = {}
  await readMailbox(imapUrl, {
    soFar: turn,
    since: new Date(now.getTime() - firstReadMs),
    noteRead: (soFar) => noteRead(app.db, name, soFar, app.clock()),
    signal,
    take: async (raw) => {
      const what = await takeMail(app, raw)
      became[what] = (became[what] ?? 0) + 1
      return done.has(what) ? 'done' : 'leave'
    },
  })
  return became
}
