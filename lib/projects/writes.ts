import type { Queryable } from '#db/client.ts'
import type { PaperKind } from '#db/schema/projects.ts'
import { statement } from '#lib/platform/statement.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

// A restricted person's data is left as it is (R8), and a colleague's lead does not exist (P23).
const mayChange = `l.id = :lead_id::uuid and p.id = l.person_id and p.restricted_at is null and l.held is null
  and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)`

type Kept = {
  id: string
  lead_id: string
  title: string
  begun_on: string
  completed_on: string | null
  only_of: string | null
  now: Date
}

const keep = statement<Kept>(
  'keep_project',
  `insert into projects (id, lead_id, person_id, title, begun_on, completed_on, created_at)
  select :id::uuid, l.id, l.person_id, :title::text, :begun_on::date, :completed_on::date, :now::timestamptz
  from leads l, people p where ${mayChange}
    and (l.stage = 'won' or exists (select from projects where lead_id = l.id))
  on conflict (lead_id) do update set title = excluded.title, begun_on = excluded.begun_on,
    completed_on = excluded.completed_on
  returning id`,
)

/** Makes the project of a lead that was won, or changes it. False: it was not won, or may not be changed. */
export async function upsertProject(tx: Queryable, project: Kept): Promise<boolean> {
  return (await tx.query(keep(project))).length > 0
}

/** Has a lead be kept as long as its project is, counted from the day that ended (P39); an open one is kept. */
export const keepAsProject = statement<{
  lead_id: string
  record_class: RecordClass
  counts_from: string | null
  time_zone: string
}>(
  'keep_lead_as_project',
  `update leads set record_class = :record_class::text,
    counts_from = (:counts_from::date)::timestamp at time zone :time_zone::text
  where id = :lead_id::uuid`,
)

const paper = statement<{
  id: string
  lead_id: string
  kind: PaperKind
  number: string
  url: string
  only_of: string | null
  now: Date
}>(
  'add_project_paper',
  `insert into project_papers (id, project_id, person_id, kind, number, url, at)
  select :id::uuid, j.id, j.person_id, :kind::text, :number::text, :url::text, :now::timestamptz
  from projects j, leads l, people p where j.lead_id = l.id and ${mayChange}
    and (select count(*) from project_papers where project_id = j.id) < 100
  on conflict (id) do nothing
  returning id`,
)

export async function insertPaper(tx: Queryable, added: Parameters<typeof paper>[0]): Promise<boolean> {
  return (await tx.query(paper(added))).length > 0
}

const mayRemove = statement<{ id: string; lead_id: string; only_of: string | null }>(
  'find_project_paper',
  `select a.id from project_papers a, projects j, leads l, people p
  where a.id = :id::uuid and j.id = a.project_id and j.lead_id = l.id and ${mayChange} for update of a`,
)

/** Whether a paper of this lead is there and may be taken away. */
export async function lockPaper(tx: Queryable, named: Parameters<typeof mayRemove>[0]): Promise<boolean> {
  return (await tx.query(mayRemove(named))).length > 0
}

/** As the eraser. */
export const deletePaper = statement<{ id: string }>(
  'delete_project_paper',
  'delete from project_papers where id = :id::uuid',
)
