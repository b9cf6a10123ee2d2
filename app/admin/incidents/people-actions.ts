import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { addAffected, removeAffected } from '#lib/incidents/affected.ts'
import { releaseNotice, writeNotice } from '#lib/incidents/tell-affected.ts'
import { cleanText } from '#policy/clean-text.ts'
import { readSearch, searchFields } from './affected-search.ts'

const { people, notice } = words.incidents
const id = z.uuid()
const listOf = (incident: string) => `/admin/incidents/${incident}/affected`
const noticeOf = (incident: string) => `/admin/incidents/${incident}/notice`

/** Enters whomever the search finds now, which may be more than it found when it was shown: they are affected too. */
export const addAffectedAction = deskAction(
  {
    path: '/admin/incidents/[id]/affected/add',
    opens: 'incidents.change',
    fields: { id, ...searchFields },
    outcomes: {
      added: good((n) => people.added(n)),
      closed: bad(() => people.unadded),
      unreadable: bad(() => people.unreadable),
    },
    logs: ['incident.people_added'],
  },
  async ({ app, member }, { id: incident, ...asked }, end) => {
    const searched = readSearch(app, asked)
    if (!searched) return end('unreadable', listOf(incident))
    const added = await addAffected(app, incident, searched, { kind: 'staff', id: member.id })
    return added === null ? end('closed', listOf(incident)) : end('added', listOf(incident), added)
  },
)

export const removeAffectedAction = deskAction(
  {
    path: '/admin/incidents/[id]/affected/remove',
    opens: 'incidents.change',
    fields: { id, person: id },
    outcomes: { removed: good(() => people.removed), told: bad(() => people.unremoved) },
    logs: ['incident.person_removed'],
  },
  async ({ app, member }, { id: incidentId, person: personId }, end) => {
    const removed = await removeAffected(app, { incidentId, personId }, { kind: 'staff', id: member.id })
    return end(removed ? 'removed' : 'told', listOf(incidentId))
  },
)

/** A text in one language, or none. */
const text = z.string().max(20_000).transform(cleanText)
const texts = { en: text, fr: text, ar: text }

export const writeNoticeAction = deskAction(
  {
    path: '/admin/incidents/[id]/notice/write',
    opens: 'incidents.change',
    fields: { id, notice: id, ...texts },
    outcomes: {
      saved: good(() => notice.saved),
      empty: bad(() => notice.empty),
      gone: bad(() => notice.gone),
    },
    keeps: true,
    logs: [],
  },
  async ({ app, member }, { id: incidentId, notice: written, ...typed }, end) => {
    if (!typed.en && !typed.fr && !typed.ar) return end('empty', noticeOf(incidentId))
    const draft = { id: written, incidentId, texts: typed }
    const saved = await writeNotice(app, draft, { kind: 'staff', id: member.id })
    return end(saved ? 'saved' : 'gone', noticeOf(incidentId))
  },
)

/** Lets go what was read, to as many as were shown. */
export const releaseNoticeAction = deskAction(
  {
    path: '/admin/incidents/[id]/notice/send',
    opens: 'incidents.change',
    fields: { id, notice: id, count: z.coerce.number().int().min(1), ...texts },
    outcomes: {
      released: good(() => notice.sent),
      before: bad(() => notice.before),
      changed: bad(() => notice.changed),
      nobody: bad(() => notice.nobody),
    },
    logs: ['incident.notified'],
  },
  async ({ app, member }, { id: incidentId, notice: released, count, ...shown }, end) => {
    const asked = { id: released, incidentId, seen: { count, texts: shown } }
    const came = await releaseNotice(app, asked, { kind: 'staff', id: member.id })
    if (came !== 'released') return end(came, noticeOf(incidentId))
    drainAfterwards()
    return end('released', `/admin/incidents/${incidentId}`)
  },
)
