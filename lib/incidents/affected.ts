import { sql } from 'drizzle-orm'
import { type AffectedWay, affectedWays, incidentPeople } from '#db/schema/incidents.ts'
import { people } from '#db/schema/people.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { kindOf } from '#db/statement/kind-of.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { recordEvent } from '#lib/record-event.ts'
import { type AffectedSearch, affectedBy, searchParameters } from './affected-by.ts'
import { type By, lockIncident, tellStory } from './story.ts'

/** So many are named before they are entered; the count tells of the rest. */
const named = sql.raw('50')
/** Most that one statement enters. */
const batch = 5_000

const parameters = { ...searchParameters, incidentId: 'uuid' } as const
const asked = sql.raw('"asked"."incident"')
const isListed = sql`exists (select from ${incidentPeople}
  where ${incidentPeople.incidentId} = ${asked} and ${incidentPeople.personId} = ${people.id})`

const searchBy = (way: AffectedWay) => ({
  find: readSql(
    `find_affected_${way}`,
    parameters,
    {
      id: kindOf(people.id),
      name: kindOf(people.name),
      email: kindOf(people.email),
      phone: kindOf(people.phone),
      language: kindOf(people.language),
      isListed: 'boolean',
    },
    ({ incidentId, ...search }) => sql`select ${people.id}, ${people.name}, ${people.email}, ${people.phone},
        ${people.language}, ${isListed}
      from ${people}, (select ${incidentId} as incident) asked where ${people.id} in (${affectedBy[way](search)})
      order by 6, ${people.createdAt} desc, ${people.id} limit ${named}`,
  ),
  count: readSql(
    `count_affected_${way}`,
    parameters,
    { found: 'int', fresh: 'int' },
    ({ incidentId, ...search }) => sql`select count(*)::int, (count(*) filter (where not ${isListed}))::int
      from ${people}, (select ${incidentId} as incident) asked where ${people.id} in (${affectedBy[way](search)})`,
  ),
  add: changeSql(
    'capture',
    `add_affected_${way}`,
    { ...parameters, now: 'timestamptz', limit: 'int' },
    { id: 'uuid' },
    ({ incidentId, now, limit, ...search }) => sql`with found as (
      select ${people.id} from ${people}, (select ${incidentId} as incident) asked
      where ${people.id} in (${affectedBy[way](search)}) and not ${isListed}
      -- Who is being erased at this moment is left out.
      order by ${people.id} limit ${limit} for key share of ${people}
    ) ${insertFrom(
      incidentPeople,
      {
        id: sql`gen_random_uuid()`,
        incidentId,
        personId: sql`found.id`,
        foundBy: sql.raw(`'${way}'`),
        addedAt: now,
      },
      sql`from found returning ${namesOf(incidentPeople.id)}`,
    )}`,
  ),
})

const searches = new Map(affectedWays.map((way) => [way, searchBy(way)]))

function searching(way: AffectedWay) {
  const found = searches.get(way)
  if (!found) throw new Error(`Nobody is searched by ${way}.`)
  return found
}

/** How people are looked for, and by what that is narrowed. */
export type Searched = { readonly way: AffectedWay; readonly search: AffectedSearch }

/** Whom a search finds: how many, how many of them are not entered yet, and the first fifty by name. */
export async function findAffected({ db }: Pick<AppContext, 'db'>, incidentId: string, asked: Searched) {
  const { find, count } = searching(asked.way)
  const values = { ...asked.search, incidentId }
  const [rows, [counted]] = await Promise.all([find(db, values), count(db, values)])
  return { rows, found: counted?.found ?? 0, fresh: counted?.fresh ?? 0 }
}
export type FoundAffected = Awaited<ReturnType<typeof findAffected>>

/**
 * Enters everybody whom a search finds as affected by an incident that is not closed; nobody twice.
 * @returns how many are new; null: there is no such incident, or it is closed
 */
export async function addAffected(
  app: AppContext,
  incidentId: string,
  { way, search }: Searched,
  by: By,
): Promise<number | null> {
  const { add } = searching(way)
  return app.db.transaction(async (tx) => {
    const incident = await lockIncident(tx, incidentId)
    if (!incident || incident.closedAt) return null
    // After the lock: whoever is entered after a notice went is none of those whom it counted.
    const now = app.clock()
    let count = 0
    for (let added = batch; added === batch; count += added)
      added = (await enter(tx, add({ ...search, incidentId, now, limit: batch }))).length
    if (count === 0) return 0
    await tellStory(app, tx, { incidentId, about: 'people_added', count }, by.id)
    const event = { at: now, actor: by, objectId: incidentId, facts: { way, count } }
    await recordEvent(tx, { ...event, verb: 'incident.people_added' })
    return count
  })
}

const takeOff = changeSql(
  'erase',
  'remove_affected',
  { incidentId: 'uuid', personId: 'uuid' },
  { id: 'uuid' },
  ({
    incidentId,
    personId,
  }) => sql`delete from ${incidentPeople} where ${incidentPeople.incidentId} = ${incidentId}
    and ${incidentPeople.personId} = ${personId} and ${incidentPeople.noticeId} is null returning ${incidentPeople.id}`,
)

/** Takes somebody off the list who is not affected after all. @returns false for who was told already, or is not on it */
export async function removeAffected(
  app: AppContext,
  { incidentId, personId }: { readonly incidentId: string; readonly personId: string },
  by: By,
): Promise<boolean> {
  return app.db.transaction(async (tx) => {
    await lockIncident(tx, incidentId)
    if ((await remove(tx, takeOff({ incidentId, personId }))).length === 0) return false
    const event = { at: app.clock(), actor: by, objectId: personId, facts: { incident: incidentId } }
    await recordEvent(tx, { ...event, verb: 'incident.person_removed' })
    return true
  })
}
