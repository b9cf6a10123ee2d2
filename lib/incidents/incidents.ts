import type { IncidentFinder, IncidentOutcome, incidentAbout } from '#db/schema/incidents.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { recordEvent } from '#lib/record-event.ts'
import { breachReportDue } from '#policy/law/breach.ts'
import type { Category } from '#policy/vocabulary.ts'
import { insertIncident, setClosed, setFacts, setReported } from './changes.ts'
import { countUntold } from './queries.ts'
import { type By, lockIncident, tellStory } from './story.ts'

export type NewIncident = {
  /** Of the incident to be: pressing twice opens it once. */
  readonly id: string
  readonly title: string
  readonly what: string
  readonly knownAt: Date
  readonly happenedAt: Date | null
  readonly foundBy: IncidentFinder
  readonly categories: readonly Category[]
}

/** Enters that data got, or may have got, into wrong hands (R9). @returns false where it is entered already */
export async function openIncident(
  app: AppContext,
  { what, ...incident }: NewIncident,
  by: By,
): Promise<boolean> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const entered = await operate(tx, insertIncident({ ...incident, openedBy: by.id, openedAt: now }))
    if (entered.length === 0) return false
    const incidentId = incident.id
    await tellStory(app, tx, { incidentId, about: 'opened' }, by.id)
    await tellStory(
      app,
      tx,
      { incidentId, about: 'what', text: what, at: new Date(now.getTime() + 1) },
      by.id,
    )
    const facts = { found: incident.foundBy, categories: [...incident.categories] }
    await recordEvent(tx, { at: now, actor: by, verb: 'incident.opened', objectId: incidentId, facts })
    return true
  })
}

/**
 * Adds to the story of an incident what became known, what may follow or what was done, also after it was closed.
 * @returns false where that line stands there already, or there is no such incident
 */
export async function noteIncident(
  app: AppContext,
  note: {
    readonly id: string
    readonly incidentId: string
    readonly about: (typeof incidentAbout)[number] | 'further'
    readonly text: string
  },
  by: By,
): Promise<boolean> {
  const { incidentId, about } = note
  return app.db.transaction(async (tx) => {
    if (!(await lockIncident(tx, incidentId))) return false
    if (!(await tellStory(app, tx, note, by.id))) return false
    const event = { at: app.clock(), actor: by, objectId: incidentId, facts: { about } }
    await recordEvent(tx, { ...event, verb: 'incident.noted' })
    return true
  })
}

export type IncidentFacts = Pick<NewIncident, 'happenedAt' | 'categories'>

/**
 * Says when it happened and what kind of data it was, as far as that is known by now, also after it was closed; the story keeps that it
 * was changed.
 * @returns false where nothing differs, or there is no such incident
 */
export async function setIncidentFacts(
  app: AppContext,
  { incidentId, ...facts }: IncidentFacts & { readonly incidentId: string },
  by: By,
): Promise<boolean> {
  const categories = [...facts.categories]
  return app.db.transaction(async (tx) => {
    if (!(await lockIncident(tx, incidentId))) return false
    const changed = await operate(tx, setFacts({ id: incidentId, happenedAt: facts.happenedAt, categories }))
    if (changed.length === 0) return false
    await tellStory(app, tx, { incidentId, about: 'facts_changed' }, by.id)
    const told = { about: 'facts', happened: facts.happenedAt?.toISOString() ?? 'not known', categories }
    await recordEvent(tx, {
      at: app.clock(),
      actor: by,
      verb: 'incident.noted',
      objectId: incidentId,
      facts: told,
    })
    return true
  })
}

const minuteMs = 60_000

/** `late`: later than 72 hours, which needs a reason · `unknowable`: before it was known, or still to come. */
export type Reporting = 'reported' | 'before' | 'late' | 'unknowable'

/**
 * Notes that the authority was told, and when (R9). What is still to be found out is told it later, in parts.
 * @param delay why it took longer than 72 hours
 */
export async function reportIncident(
  app: AppContext,
  { id, at: typed, delay }: { readonly id: string; readonly at: Date; readonly delay: string | null },
  by: By,
): Promise<Reporting> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const incident = await lockIncident(tx, id)
    if (!incident || incident.reportedAt || incident.closedAt) return 'before'
    // A minute is typed: in the minute in which it was known it counts as known.
    const isSameMinute = Math.floor(+typed / minuteMs) === Math.floor(+incident.knownAt / minuteMs)
    const at = isSameMinute && typed < incident.knownAt ? incident.knownAt : typed
    if (at < incident.knownAt || at > now) return 'unknowable'
    if (at > breachReportDue(incident.knownAt) && !delay) return 'late'
    await operate(tx, setReported({ id, reportedAt: at }))
    if (delay) await tellStory(app, tx, { incidentId: id, about: 'delay', text: delay }, by.id)
    await tellStory(app, tx, { incidentId: id, about: 'reported', at }, by.id)
    await recordEvent(tx, { at: now, actor: by, verb: 'incident.reported', objectId: id })
    return 'reported'
  })
}

/** `unreported`: the authority was not told · `untold`: somebody affected was not told. */
export type Closing = 'closed' | 'before' | 'unreported' | 'untold'

/**
 * Closes an incident: done once the authority and, where the policy says so, everybody affected were told; or found to be none.
 * @param why what staff say of its end
 */
export async function closeIncident(
  app: AppContext,
  { id, outcome, why }: { readonly id: string; readonly outcome: IncidentOutcome; readonly why: string },
  by: By,
): Promise<Closing> {
  const now = app.clock()
  const tellsAll = app.agency.policy.telling.breach === 'everybody_affected'
  return app.db.transaction(async (tx) => {
    const incident = await lockIncident(tx, id)
    if (!incident || incident.closedAt) return 'before'
    if (outcome === 'done' && !incident.reportedAt) return 'unreported'
    if (outcome === 'done' && tellsAll && (await countUntold(tx, id)) > 0) return 'untold'
    await operate(tx, setClosed({ id, closedAt: now, closedBy: by.id, outcome }))
    await tellStory(app, tx, { incidentId: id, about: 'closed', text: why }, by.id)
    const event = { at: now, actor: by, objectId: id, facts: { outcome } }
    await recordEvent(tx, { ...event, verb: 'incident.closed' })
    return 'closed'
  })
}
