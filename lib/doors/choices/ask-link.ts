import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueChoicesLink } from '#lib/doors/send/outbox/choices-link.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { suppressionKeyOf } from './suppressions/key.ts'

/** Most addresses that one caller may type in a minute. */
const perMinute = 10

/**
 * Mails the link to somebody's choices to the address that was typed, where one is held there: at most every ten
 * minutes. Held or not, the answer is the same and takes as long (S8): one statement, which counts either way.
 * @returns `not_address` for what is none, `too_many` for a caller who types many
 */
export async function askForLink(
  { db, clock, keys }: AppContext,
  typed: string,
  caller: string | null,
): Promise<'asked' | 'not_address' | 'too_many'> {
  const address = normaliseEmail(typed)
  if (!address) return 'not_address'
  const by = (caller && truncateAddress(caller)) || 'nobody'
  const [row] = await keep(
    db,
    queueChoicesLink({
      id: randomUUID(),
      emailKey: suppressionKeyOf(keys.suppression, address),
      rateKey: keyedDigest(keys.data, 'ask for link', by),
      watched: [],
      rateLimit: perMinute,
      now: clock(),
    }),
  )
  return (row?.count ?? 0) > perMinute ? 'too_many' : 'asked'
}
