import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type DraftRow = {
  readonly id: string
  readonly form: string
  readonly answers: Buffer
  readonly changedAt: Date
}

const ofPerson = statement<{ person_id: string }>(
  'list_drafts_of_person',
  `select id, form, answers, changed_at as "changedAt" from drafts
  where person_id = :person_id::uuid order by changed_at desc, id`,
)

/** What a person typed and has not sent, the newest first; still sealed. */
export async function listDraftsOf(db: Queryable, personId: string): Promise<DraftRow[]> {
  return db.query<DraftRow>(ofPerson({ person_id: personId }))
}
