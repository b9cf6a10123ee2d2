import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.ts'
import { notices } from '#db/schema/notices.ts'
import { operate } from '#db/statement/change.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { changedPurposes, compareSources } from '#policy/changes/compare.ts'
import { refuseLoss, SilentLoss } from '#policy/changes/refuse-loss.ts'
import type { Notice } from '#policy/notice.ts'
import { languages, type PurposeId } from '#policy/vocabulary.ts'
import { insertNotice, insertNoticeText, insertSource } from './changes.ts'
import { findSource, newestNotice } from './queries.ts'

type Newest = Awaited<ReturnType<typeof newestNotice>>[number]

/** No plan says what it locks, so that it is no statement of the registry. */
const lockNotices = new PgDialect().sqlToQuery(sql`lock table ${notices} in exclusive mode`).sql

/**
 * Registers a built notice: a text that differs in any language is the next version, the same text is no news. Needs
 * the owner, since versions are never edited. Two at the same time take turns.
 * @returns the version's number
 * @throws OperatorError for a version that silently takes a right from somebody (P64)
 */
export async function registerNotice(db: Db, notice: Notice, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query({ text: lockNotices })
    const [newest] = await newestNotice(tx, {})
    if (newest?.hash === notice.hash) {
      // A version from before sources were kept gets its own, while it is still known.
      if (newest.meaning === notice.meaning) await keepSource(tx, newest.number, notice, [])
      return newest.number
    }
    const number = (newest?.number ?? 0) + 1
    const purposes = newest ? await purposesChanged(tx, newest, notice) : []
    const material = !newest ? 'first' : newest.meaning === notice.meaning ? 'wording' : 'material'
    const { hash, meaning, deployment } = notice
    await operate(tx, insertNotice({ number, hash, meaning, material, deployment, publishedAt: now }))
    await keepSource(tx, number, notice, purposes)
    await insertTexts(tx, number, notice)
    return number
  })
}

async function keepSource(
  tx: Tx,
  number: number,
  { source }: Notice,
  changed: readonly PurposeId[],
): Promise<void> {
  await operate(tx, insertSource({ number, source, changedPurposes: changed }))
}

/** Compares with the version before; refuses what takes a right away without saying so. */
async function purposesChanged(tx: Tx, newest: Newest, notice: Notice): Promise<PurposeId[]> {
  const before = await findSource(tx, newest.number)
  if (!before) return []
  try {
    refuseLoss(before, notice.source)
  } catch (error) {
    throw error instanceof SilentLoss ? new OperatorError(error.message) : error
  }
  return changedPurposes(compareSources(before, notice.source))
}

async function insertTexts(tx: Tx, number: number, notice: Notice): Promise<void> {
  for (const language of languages) {
    const { hash, sections, consents } = notice.texts[language]
    await operate(tx, insertNoticeText({ number, language, hash, content: { sections, consents } }))
  }
}
