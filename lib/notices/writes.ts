import type { Db, Tx } from '#db/client.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { changedPurposes, compareSources } from '#policy/changes/compare.ts'
import { refuseLoss, SilentLoss } from '#policy/changes/refuse-loss.ts'
import type { Notice } from '#policy/notice.ts'
import { languages, type PurposeId } from '#policy/vocabulary.ts'
import { findSource, insertSource } from './sources.ts'

type Newest = { readonly number: number; readonly hash: string; readonly meaning: string }

/**
 * Registers a built notice: a text that differs in any language is the next version, the same text is no news. Needs
 * the owner, since versions are never edited. Two at the same time take turns.
 * @returns the version's number
 * @throws OperatorError for a version that silently takes a right from somebody (P64)
 */
export async function registerNotice(db: Db, notice: Notice, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query({ text: 'lock table notices in exclusive mode' })
    const [newest] = await tx.query<Newest>({
      text: 'select number, hash, meaning from notices order by number desc limit 1',
    })
    if (newest?.hash === notice.hash) {
      // A version from before sources were kept gets its own, while it is still known.
      if (newest.meaning === notice.meaning) await insertSource(tx, newest.number, notice.source, [])
      return newest.number
    }
    const number = (newest?.number ?? 0) + 1
    const purposes = newest ? await purposesChanged(tx, newest, notice) : []
    const material = !newest ? 'first' : newest.meaning === notice.meaning ? 'wording' : 'material'
    await tx.query({
      text: `insert into notices (number, hash, meaning, material, deployment, published_at)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [number, notice.hash, notice.meaning, material, JSON.stringify(notice.deployment), now],
    })
    await insertSource(tx, number, notice.source, purposes)
    await insertTexts(tx, number, notice)
    return number
  })
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
    await tx.query({
      text: 'insert into notice_texts (number, language, hash, content) values ($1, $2, $3, $4)',
      values: [number, language, hash, JSON.stringify({ sections, consents })],
    })
  }
}
