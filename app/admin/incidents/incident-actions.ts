import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine, typedText } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { incidentAbout, incidentFinders, incidentOutcomes } from '#db/schema/incidents.ts'
import {
  closeIncident,
  noteIncident,
  openIncident,
  reportIncident,
  setIncidentFacts,
} from '#lib/incidents/incidents.ts'
import { categories } from '#policy/vocabulary.ts'
import { typedMoment } from './typed-moment.ts'

const { incidents: label } = words
const id = z.uuid()
const pageOf = (incident: string) => `/admin/incidents/${incident}`

/** Whatever was ticked of these: a browser sends one as a text, several as a list. */
const ticked = <T extends z.ZodType<string>>(one: T) =>
  z
    .union([one, z.array(one)])
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())])

export const openIncidentAction = deskAction(
  {
    path: '/admin/incidents/open',
    opens: 'incidents.change',
    fields: {
      id,
      title: typedLine(200),
      known: typedMoment,
      happened: typedMoment,
      found: z.enum(incidentFinders),
      categories: ticked(z.enum(categories)),
      what: typedText(20_000),
    },
    outcomes: {
      opened: good(() => label.opened),
      before: bad(() => label.unopened),
      future: bad(() => label.future),
    },
    keeps: true,
    logs: ['incident.opened'],
  },
  async ({ app, member }, { known, happened, found, ...typed }, end) => {
    const now = app.clock()
    if (!known || known > now || (happened && happened > now)) return end('future', '/admin/incidents/new')
    const incident = { ...typed, knownAt: known, happenedAt: happened, foundBy: found }
    const opened = await openIncident(app, incident, { kind: 'staff', id: member.id })
    return end(opened ? 'opened' : 'before', pageOf(typed.id))
  },
)

export const setIncidentFactsAction = deskAction(
  {
    path: '/admin/incidents/[id]/facts',
    opens: 'incidents.change',
    fields: { id, happened: typedMoment, categories: ticked(z.enum(categories)) },
    outcomes: {
      changed: good(() => label.facts.changed),
      before: bad(() => label.facts.unchanged),
      future: bad(() => label.facts.future),
    },
    logs: ['incident.noted'],
  },
  async ({ app, member }, { id: incidentId, happened, categories }, end) => {
    if (happened && happened > app.clock()) return end('future', pageOf(incidentId))
    const facts = { incidentId, happenedAt: happened, categories }
    const changed = await setIncidentFacts(app, facts, { kind: 'staff', id: member.id })
    return end(changed ? 'changed' : 'before', pageOf(incidentId))
  },
)

export const noteIncidentAction = deskAction(
  {
    path: '/admin/incidents/[id]/note',
    opens: 'incidents.change',
    fields: { id, line: id, about: z.enum([...incidentAbout, 'further']), text: typedText(20_000) },
    outcomes: { added: good(() => label.story.added), before: bad(() => label.story.unadded) },
    keeps: true,
    logs: ['incident.noted'],
  },
  async ({ app, member }, { id: incidentId, line, about, text }, end) => {
    const note = { id: line, incidentId, about, text }
    const added = await noteIncident(app, note, { kind: 'staff', id: member.id })
    return end(added ? 'added' : 'before', pageOf(incidentId))
  },
)

export const reportIncidentAction = deskAction(
  {
    path: '/admin/incidents/[id]/report',
    opens: 'incidents.change',
    fields: { id, at: typedMoment, delay: z.union([z.literal(''), typedText(20_000)]).default('') },
    outcomes: {
      reported: good(() => label.report.done),
      before: bad(() => label.report.before),
      late: bad(() => label.report.late),
      unknowable: bad(() => label.report.unknowable),
    },
    logs: ['incident.reported'],
  },
  async ({ app, member }, { id: incident, at, delay }, end) => {
    if (!at) return end('unknowable', pageOf(incident))
    const report = { id: incident, at, delay: delay || null }
    const came = await reportIncident(app, report, { kind: 'staff', id: member.id })
    return end(came, pageOf(incident))
  },
)

export const closeIncidentAction = deskAction(
  {
    path: '/admin/incidents/[id]/close',
    opens: 'incidents.change',
    fields: { id, outcome: z.enum(incidentOutcomes), why: typedText(20_000) },
    outcomes: {
      closed: good(() => label.close.closed),
      before: bad(() => label.close.before),
      unreported: bad(() => label.close.unreported),
      untold: bad(() => label.close.untold),
    },
    logs: ['incident.closed'],
  },
  async ({ app, member }, { id: incident, outcome, why }, end) => {
    const came = await closeIncident(app, { id: incident, outcome, why }, { kind: 'staff', id: member.id })
    return end(came, pageOf(incident))
  },
)
