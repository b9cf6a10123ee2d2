import type { Queryable } from '#db/client.ts'
import type { OtherSource } from '#policy/vocabulary.ts'

/** What mail about a lead may say of it. */
export type LeadFacts = {
  readonly id: string
  readonly reference: string
  readonly form: string
  /** By what way staff have it who entered it. */
  readonly enteredBy: OtherSource | null
  readonly answerDueAt: Date | null
}

export async function findLeadFacts(db: Queryable, id: string): Promise<LeadFacts | null> {
  const [row] = await db.query<LeadFacts>({
    name: 'find_lead_facts',
    text: `select l.id, l.reference, l.form, l.answer_due_at as "answerDueAt",
        p.sources->'email'->>'by' as "enteredBy"
      from leads l join people p on p.id = l.person_id where l.id = $1`,
    values: [id],
  })
  return row ?? null
}
