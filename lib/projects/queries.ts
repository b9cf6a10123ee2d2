import { eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type PaperKind, projectPapers, projects } from '#db/schema/projects.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

export type Paper = {
  readonly id: string
  readonly kind: PaperKind
  readonly number: string
  readonly url: string
  /** ISO 8601 with an offset. */
  readonly at: string
}

const papers = sql<
  Paper[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', ${projectPapers.id}, 'kind', ${projectPapers.kind},
    'number', ${projectPapers.number}, 'url', ${projectPapers.url}, 'at', ${projectPapers.at})
    order by ${projectPapers.at} desc, ${projectPapers.id})
  from ${projectPapers} where ${projectPapers.projectId} = project.id), '[]')`

const ofLead = read('find_project', { leadId: 'uuid' }, ({ leadId }) => {
  const project = orm
    .select({
      id: projects.id,
      title: projects.title,
      begunOn: projects.begunOn,
      completedOn: projects.completedOn,
      purpose: projects.purpose,
    })
    .from(projects)
    .where(eq(projects.leadId, leadId))
    .as('project')
  return orm
    .select({
      id: project.id,
      title: project.title,
      begunOn: project.begunOn,
      completedOn: project.completedOn,
      purpose: project.purpose,
      papers,
    })
    .from(project)
})

/** What became of a lead: days where the agency is, and its papers, the newest first. */
export type Project = Awaited<ReturnType<typeof ofLead>>[number]

/** Finds what became of a lead; null: nothing yet. */
export async function findProject(db: Queryable, leadId: string): Promise<Project | null> {
  const [project] = await ofLead(db, { leadId })
  return project ?? null
}
