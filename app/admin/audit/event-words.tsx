import type { ReactNode } from 'react'
import { words } from '#app/admin/words.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import type { AuditLine } from '#lib/audit/list.ts'

/** What was done, in words. */
export function eventWord(verb: AuditVerb): string {
  const named: Readonly<Record<AuditVerb, string>> = words.verbs
  return named[verb]
}

const places: Readonly<Record<string, string>> = {
  lead: '/admin/leads',
  person: '/admin/people',
  file: '/admin/leads',
  incident: '/admin/incidents',
  client: '/admin/clients',
  'client.lead_captured': '/admin/clients/leads',
  'client.lead_moved': '/admin/clients/leads',
  'client.lead_viewed': '/admin/clients/leads',
}

/** What it was done to has no page of its own, or none under its id alone. */
const pageless: ReadonlySet<AuditVerb> = new Set(['person.erased', 'incident.person_removed'])

/** What it was done to, leading there where the desk has a page of it; one that is gone leads to a page that says so. */
export function eventObject({ objectId, verb }: Pick<AuditLine, 'objectId' | 'verb'>): ReactNode {
  if (!objectId) return null
  const short = <code title={objectId}>{objectId.slice(0, 8)}</code>
  const place = places[verb] ?? places[verb.split('.')[0] ?? '']
  return place && !pageless.has(verb) ? <a href={`${place}/${objectId}`}>{short}</a> : short
}
