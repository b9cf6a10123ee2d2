import { randomUUID } from 'node:crypto'
import { actAsEraser } from '#db/roles.ts'
import type { PaperKind } from '#db/schema/projects.ts'
import { stagesThatMean } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { deletePaper, insertPaper, keepAsProject, lockPaper, upsertProject } from './changes.ts'
import { holdsCardNumber, isPaperLink } from './paper-link.ts'
import { projectPurposes } from './purposes.ts'

type By = {
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

export type ProjectFacts = {
  readonly leadId: string
  readonly title: string
  /** Days where the agency is, `2026-11-02`. */
  readonly begunOn: string
  readonly completedOn: string | null
  /** What it is done for, of `projectPurposes`; the first of them where none is given (P15). */
  readonly purpose?: PurposeId
}

/**
 * Keeps what became of a lead that was won. Where the policy has a period for projects, the lead is kept by it from now
 * on: as long as the project is open, and its time after the day it was completed (P39).
 * @returns whether it was kept: not for a lead that was not won, is closed to the member, or restricted (R8); nor one that
 *   ended before it began, or is for what the policy does not declare
 */
export async function keepProject(
  app: AppContext,
  project: ProjectFacts,
  { actor, onlyOf }: By,
): Promise<boolean> {
  const { leadId, title, begunOn, completedOn } = project
  const purposes = projectPurposes(app.agency.policy)
  const purpose = project.purpose ?? purposes[0] ?? 'provide_service'
  if (completedOn !== null && completedOn < begunOn) return false
  if (purposes.length > 0 && !purposes.includes(purpose)) return false
  const now = app.clock()
  const { retention, workingHours } = app.agency.policy
  const won = stagesThatMean(app.agency.pipeline, 'won')
  return app.db.transaction(async (tx) => {
    const row = { id: randomUUID(), leadId, title, begunOn, completedOn, purpose, won, onlyOf, now }
    if ((await enter(tx, upsertProject(row))).length === 0) return false
    if (retention.project)
      await enter(
        tx,
        keepAsProject({
          leadId,
          recordClass: 'project',
          countsFrom: completedOn,
          timeZone: workingHours.timeZone,
        }),
      )
    const facts = { completed: completedOn ?? 'no' }
    await recordEvent(tx, { at: now, actor, verb: 'lead.project_kept', objectId: leadId, facts })
    return true
  })
}

export type NewPaper = {
  /** Of the paper to be: sending twice adds it once. */
  readonly id: string
  readonly leadId: string
  readonly kind: PaperKind
  readonly number: string
  readonly url: string
}

/**
 * Links a proposal or an invoice that lies with the payment processor.
 * @returns `bad_link` for what is no link by TLS, `card` where its number may be a card's (P62), `not_added` where it
 *   stands already or the project may not be changed
 */
export async function addPaper(
  app: AppContext,
  { id, leadId, kind, number, url }: NewPaper,
  { actor, onlyOf }: By,
): Promise<'added' | 'bad_link' | 'card' | 'not_added'> {
  if (!isPaperLink(url)) return 'bad_link'
  if (holdsCardNumber(number)) return 'card'
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const row = { id, leadId, kind, number, url: new URL(url).href, onlyOf, now }
    if ((await enter(tx, insertPaper(row))).length === 0) return 'not_added'
    await recordEvent(tx, { at: now, actor, verb: 'lead.paper_added', objectId: leadId, facts: { kind } })
    return 'added'
  })
}

/** Takes a link away, as a deletion: by the eraser's role. */
export async function removePaper(
  app: AppContext,
  { id, leadId }: { id: string; leadId: string },
  { actor, onlyOf }: By,
): Promise<boolean> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    if ((await lockPaper(tx, { id, leadId, onlyOf })).length === 0) return false
    await recordEvent(tx, { at: now, actor, verb: 'lead.paper_removed', objectId: leadId })
    await tx.query(actAsEraser)
    await enter(tx, deletePaper({ id }))
    return true
  })
}
