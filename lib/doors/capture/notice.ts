import type { Queryable } from '#db/client.ts'
import { findPublishedText, type PublishedText } from '#lib/notices/queries.ts'

/** How long a form may still be sent under the version before. */
const graceMs = 30 * 24 * 60 * 60 * 1000
const freshMs = 60_000

const seen = new WeakMap<Queryable, Map<string, { text: PublishedText; at: number }>>()

/**
 * The text a form was shown under, while it counts: superseded less than 30 days ago, or not at all.
 * @returns null for a text that was never published or stands no longer
 */
export async function noticeInForce(db: Queryable, hash: string, now: Date): Promise<PublishedText | null> {
  if (!isDigest(hash)) return null
  const text = await remembered(db, hash, now)
  if (!text) return null
  const { supersededAt } = text
  return supersededAt && now.getTime() - supersededAt.getTime() >= graceMs ? null : text
}

/** Anything may come in its place, a null byte too, which the database takes for a fault. */
function isDigest(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** Texts never change and little else does: a minute's memory saves a query on each post. */
async function remembered(db: Queryable, hash: string, now: Date): Promise<PublishedText | null> {
  const memory = seen.get(db) ?? new Map()
  seen.set(db, memory)
  const known = memory.get(hash)
  if (known && Math.abs(now.getTime() - known.at) < freshMs) return known.text
  const text = await findPublishedText(db, hash)
  if (text) memory.set(hash, { text, at: now.getTime() })
  return text
}
