import type { Queryable } from '../../../db/client.ts'

/** What mail about a lead may say of it. */
export type LeadFacts = {
  readonly id: string
  readonly reference: string
  readonly form: string
  readonly answerDueAt: Date | null
}

export async function findLeadFacts(db: Queryable, id: string): Promise<LeadFacts | null> {
  const [row] = await db.query<LeadFacts>({
    name: 'find_lead_facts',
    text: 'select id, reference, form, answer_due_at as "answerDueAt" from leads where id = $1',
    values: [id],
  })
  return row ?? null
}
