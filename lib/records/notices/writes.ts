import type { Db } from '../../../db/client.ts'
import type { Notice } from '../../../policy/notice.ts'
import { languages } from '../../../policy/vocabulary.ts'

/**
 * Registers a built notice: a text that differs in any language is the next version, the same text is no news. Needs
 * the owner, since versions are never edited. Two at the same time take turns.
 * @returns the version's number
 */
export async function registerNotice(db: Db, notice: Notice, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query({ text: 'lock table notices in exclusive mode' })
    const [newest] = await tx.query<{ number: number; hash: string; meaning: string }>({
      text: 'select number, hash, meaning from notices order by number desc limit 1',
    })
    if (newest?.hash === notice.hash) return newest.number
    const number = (newest?.number ?? 0) + 1
    const material = !newest ? 'first' : newest.meaning === notice.meaning ? 'wording' : 'material'
    await tx.query({
      text: `insert into notices (number, hash, meaning, material, deployment, published_at)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [number, notice.hash, notice.meaning, material, JSON.stringify(notice.deployment), now],
    })
    for (const language of languages) {
      const { hash, sections, consents } = notice.texts[language]
      await tx.query({
        text: 'insert into notice_texts (number, language, hash, content) values ($1, $2, $3, $4)',
        values: [number, language, hash, JSON.stringify({ sections, consents })],
      })
    }
    return number
  })
}
