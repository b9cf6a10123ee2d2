import type { AppContext } from '#lib/app.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { tryCode } from './changes.ts'
import { codeDigest } from './mail-code.ts'

/** Most codes that one caller may type in a minute. */
const perMinute = 10

/**
 * Compares six digits with those that the mailbox of a request got. Every try is counted before, whether or not there is such a
 * request, and what is wrong answers alike (S8).
 * @returns the lead of the request; null: they are not its digits, or count no more
 */
export async function readCode(
  app: AppContext,
  { reference, code, caller }: { reference: string; code: string; caller: string | null },
): Promise<{ leadId: string } | 'too_many' | null> {
  const by = (caller && truncateAddress(caller)) || 'nobody'
  const rateKey = keyedDigest(app.keys.data, 'request code', by)
  const asked = { reference, now: app.clock(), rateKey, watched: [], rateLimit: perMinute }
  const [row] = await choose(app.db, tryCode(asked))
  if ((row?.count ?? 0) > perMinute) return 'too_many'
  const typed = codeDigest(app, row?.leadId ?? reference, code.replace(/\D/g, ''))
  return row?.leadId && row.hash && sameBytes(row.hash, typed) ? { leadId: row.leadId } : null
}
