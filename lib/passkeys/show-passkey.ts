import type { Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { checkShownPasskey, holderOf, readShownPasskey } from '#lib/platform/auth/passkey-answer.ts'
import type { PasskeyQuestion } from '#lib/platform/auth/session-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { countPasskeyTry, suspectPasskey, takePasskeyAnswer } from './changes.ts'
import { findPasskey, type KnownPasskey, lockMember } from './queries.ts'
import { siteOf, stillAsked } from './question.ts'

type Showing = Pick<AppContext, 'db' | 'clock' | 'appUrl'>

/**
 * Why a passkey does not do: `asked`: this browser was not asked, or too long ago, or has answered · `unknown`: nobody here has it ·
 * `unproven`: of another site or question, or its signature does not fit · `copied`: its device had counted further · `often`.
 */
export type PasskeyRefusal = 'asked' | 'unknown' | 'unproven' | 'copied' | 'often'

const triesPerMinute = 60

/** What somebody shows at a question. */
export type ShownAnswer = {
  readonly question: PasskeyQuestion | undefined
  readonly of: 'enter' | 'factor'
  /** JSON, as the browser gave it. */
  readonly answer: string
  /** By what its tries are counted: a network, or a session. */
  readonly by: string
  /** Whose it must be; absent: whoever's it is comes in. */
  readonly staffId?: string
}

/**
 * Takes a passkey's answer, once: then does what it opens, in the same transaction. A wait that wrong passwords or codes caused
 * does not hold it up: nobody guesses a signature.
 */
export async function takePasskey<T>(
  app: Showing,
  shown: ShownAnswer,
  then: (tx: Tx, staffId: string) => Promise<T>,
): Promise<T | PasskeyRefusal> {
  const now = app.clock()
  const [tries] = await operate(app.db, countPasskeyTry({ key: digestBytes(`passkey/${shown.by}`), now }))
  if ((tries?.count ?? 1) > triesPerMinute) return 'often'
  const question = stillAsked(shown.question, shown.of, now)
  if (!question) return 'asked'
  const answer = readShownPasskey(shown.answer)
  if (!answer) return 'unproven'
  const passkey = await findPasskey(app.db, answer.id)
  if (!passkey || (shown.staffId && passkey.staffId !== shown.staffId)) return 'unknown'
  // Whoever comes in by a passkey alone is named by it; where they are known already, it may leave that out.
  const holder = holderOf(answer)
  if (holder !== passkey.staffId && (holder !== null || !shown.staffId)) return 'unproven'
  const counter = await checkShownPasskey(siteOf(app), question.challenge, answer, passkey)
  if (counter === null) return 'unproven'
  return app.db.transaction(async (tx) => {
    await lockMember(tx, passkey.staffId)
    const at = { id: passkey.id, counter, asked: new Date(question.at), now }
    const taken = await operate(tx, takePasskeyAnswer(at))
    if (taken.length > 0) return then(tx, passkey.staffId)
    return (await suspect(tx, passkey, at)) ? 'copied' : 'asked'
  })
}

async function suspect(
  tx: Tx,
  { staffId }: KnownPasskey,
  at: { id: string; counter: number; asked: Date; now: Date },
): Promise<boolean> {
  if ((await operate(tx, suspectPasskey(at))).length === 0) return false
  const actor = { kind: 'staff', id: staffId } as const
  await recordEvent(tx, { at: at.now, actor, verb: 'staff.passkey_suspected', objectId: staffId })
  return true
}
