import { and, asc, desc, eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { drafts } from '#db/schema/drafts.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const ofPerson = read('list_drafts_of_person', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ id: drafts.id, form: drafts.form, answers: drafts.answers, changedAt: drafts.changedAt })
    .from(drafts)
    .where(eq(drafts.personId, personId))
    .orderBy(desc(drafts.changedAt), asc(drafts.id)),
)

export type DraftRow = Awaited<ReturnType<typeof ofPerson>>[number]

/** Gives what a person typed and has not sent, the newest first; its answers sealed. */
export function listDraftsOf(db: Queryable, personId: string): Promise<DraftRow[]> {
  return ofPerson(db, { personId })
}

const ofToken = read('find_draft', { form: 'text', token: 'bytea' }, ({ form, token }) =>
  orm
    .select({ id: drafts.id, answers: drafts.answers })
    .from(drafts)
    .where(and(eq(drafts.token, token), eq(drafts.form, form))),
)

/** Finds what was kept of a form, by the digest of what its page holds; its answers sealed. */
export async function findDraft(db: Queryable, form: string, token: Buffer) {
  const [draft] = await ofToken(db, { form, token })
  return draft ?? null
}
