import { randomUUID } from 'node:crypto'
import type { Queryable, Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { openStaffText, sealStaffText } from '#lib/keyring.ts'
import { beginDraft, draftsOf, dropDraft, writeDraft } from './statements.ts'

/** What a reply says so far. */
export type Written = { readonly subject: string; readonly text: string }

/** A draft as its own member finds it again. */
export type ReplyDraft = Written & { readonly at: Date }

export type DraftsOfLead = {
  readonly own: ReplyDraft | null
  /** Colleagues who have begun a reply: that they have, and not what it says. */
  readonly others: readonly { readonly by: string | null; readonly at: Date }[]
}

type Whose = {
  readonly leadId: string
  readonly staffId: string
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

type Context = Pick<AppContext, 'db' | 'ring' | 'clock'>

/** Keeps what a member has written of a reply, in the place of what they had; nothing written is no draft. @returns whether there is one now */
export async function keepReplyDraft(app: Context, whose: Whose, written: Written): Promise<boolean> {
  return app.db.transaction((tx) => keepReplyDraftIn(tx, app, whose, written))
}

/** As `keepReplyDraft`, within the caller's transaction. */
export async function keepReplyDraftIn(
  tx: Tx,
  { ring, clock }: Pick<Context, 'ring' | 'clock'>,
  whose: Whose,
  { subject, text }: Written,
): Promise<boolean> {
  if (text.trim() === '') {
    await enter(tx, dropDraft(whose))
    return false
  }
  const words = `${subject.replace(/\s+/g, ' ')}\n${text}`
  const fresh = randomUUID()
  const body = sealStaffText(ring, 'reply_drafts', fresh, words)
  const [kept] = await enter(tx, beginDraft({ ...whose, id: fresh, body, now: clock() }))
  if (!kept) return false
  // What stood there already is sealed to its own id.
  if (kept.id !== fresh)
    await enter(tx, writeDraft({ id: kept.id, body: sealStaffText(ring, 'reply_drafts', kept.id, words) }))
  return true
}

/** Gives what a member and their colleagues have begun to reply to a lead. */
export async function listReplyDrafts(
  { db, ring }: { readonly db: Queryable; readonly ring: Context['ring'] },
  leadId: string,
  staffId: string,
): Promise<DraftsOfLead> {
  const rows = await draftsOf(db, { leadId })
  const own = rows.find((row) => row.staffId === staffId)
  return {
    own: own ? { ...parted(openStaffText(ring, 'reply_drafts', own.id, own.body)), at: own.at } : null,
    others: rows.filter((row) => row.staffId !== staffId).map(({ by, at }) => ({ by, at })),
  }
}

/** Ends a member's draft: it was sent, or they threw it away. @returns whether there was one */
export async function dropReplyDraft(tx: Queryable, leadId: string, staffId: string): Promise<boolean> {
  return (await enter(tx, dropDraft({ leadId, staffId }))).length > 0
}

function parted(words: string): Written {
  const end = words.indexOf('\n')
  return { subject: words.slice(0, end), text: words.slice(end + 1) }
}
