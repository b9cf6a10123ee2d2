import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { openMessage } from '#lib/keyring.ts'
import { type Actor, recordEvents } from '#lib/record-event.ts'
import { visibleTo } from './visible-to.ts'

const sealed = read('list_sealed_messages', { ids: 'uuid[]', onlyOf: 'uuid?' }, ({ ids, onlyOf }) =>
  orm
    .select({ id: leads.id, message: leads.message })
    .from(leads)
    .where(and(sql`${leads.id} = any(${ids})`, visibleTo(onlyOf))),
)

const seen = read(
  'list_seen_leads',
  { ids: 'uuid[]', actorId: 'uuid', since: 'timestamptz' },
  ({ ids, actorId, since }) =>
    orm
      .selectDistinct({ id: auditEvents.objectId })
      .from(auditEvents)
      .where(
        and(
          sql`${auditEvents.objectId} = any(${ids})`,
          inArray(auditEvents.verb, ['lead.viewed']),
          eq(auditEvents.actorId, actorId),
          gt(auditEvents.at, since),
        ),
      ),
)

const longest = 120
const hourMs = 60 * 60 * 1000

/**
 * Opens the beginning of the messages of a page of leads, and enters that the member saw them (P23): once an hour, however
 * often they look at the list.
 * @param onlyOf a member to whom colleagues' leads do not exist; null: all are open
 */
export async function openExcerpts(
  app: AppContext,
  ids: readonly string[],
  { actor, onlyOf }: { readonly actor: Actor; readonly onlyOf: string | null },
): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length > 0 ? await sealed(app.db, { ids, onlyOf }) : []
  const found = rows.flatMap(({ id, message }) => {
    const text = excerptOf(Object.values(openMessage(app.ring, id, message)).join(' '))
    return text ? [[id, text] as const] : []
  })
  const at = app.clock()
  const since = new Date(at.getTime() - hourMs)
  const shown = found.map(([id]) => id)
  const before =
    actor.id && shown.length > 0 ? await seen(app.db, { ids: shown, actorId: actor.id, since }) : []
  const known = new Set(before.map(({ id }) => id))
  const events = shown
    .filter((id) => !known.has(id))
    .map((objectId) => ({ at, actor, verb: 'lead.viewed', objectId, facts: { part: 'excerpt' } }) as const)
  if (events.length > 0) await app.db.transaction((tx) => recordEvents(tx, events))
  return new Map(found)
}

/** The beginning of a text on one line, cut between words. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  if (signs.length <= longest) return line
  const cut = signs.slice(0, longest).join('')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > longest / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`
}
