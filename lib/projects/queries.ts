import type { Queryable } from '#db/client.ts'
import type { PaperKind } from '#db/schema/projects.ts'
import { statement } from '#lib/platform/statement.ts'

export type Paper = {
  readonly id: string
  readonly kind: PaperKind
  readonly number: string
  readonly url: string
  readonly at: string
}

export type Project = {
  readonly id: string
  readonly title: string
  /** Days where the agency is. */
  readonly begunOn: string
  readonly completedOn: string | null
  /** The newest first. */
  readonly papers: readonly Paper[]
}

const ofLead = statement<{ lead_id: string }>(
  'find_project',
  `select j.id, j.title, j.begun_on::text as "begunOn", j.completed_on::text as "completedOn",
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'number', a.number, 'url', a.url,
      'at', a.at) order by a.at desc, a.id) from project_papers a where a.project_id = j.id), '[]') as papers
  from projects j where j.lead_id = :lead_id::uuid`,
)

/** What became of a lead; null: nothing yet. */
export async function findProject(db: Queryable, leadId: string): Promise<Project | null> {
  const [row] = await db.query<Project>(ofLead({ lead_id: leadId }))
  return row ?? null
}
