import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { erase, UnmirroredErasure } from '#lib/doors/erase/erase.ts'
import { notHeldWhole } from '#lib/holds/covers.ts'
import { recordEvent } from '#lib/record-event.ts'
import { asLanguage } from '#messages/messages.ts'
import { withOwnRequest } from './own-request.ts'
import { endRequest, tellOfRequest } from './resolve-request.ts'

const hourMs = 60 * 60 * 1000

/** How long an erasure waits after its person has pressed for it, in hours. */
export function erasureWaits({ agency }: Pick<AppContext, 'agency'>): number {
  return agency.policy.requests.erasureWaits?.hours ?? 0
}

const set = change('capture', 'set_erasure', { id: 'uuid', at: 'timestamptz' }, ({ id, at }) =>
  orm
    .update(requests)
    .set({ erasesAt: at })
    .where(
      and(
        eq(requests.id, id),
        eq(requests.asked, 'erasure'),
        isNull(requests.answeredAt),
        isNull(requests.erasesAt),
        // What staff refused another member reads: its person does not do it themselves.
        isNull(requests.appealedAt),
      ),
    )
    .returning({ id: requests.id }),
)

/**
 * The press of a person who has seen what their erasure takes: it is done by itself when the time to call it off is over (P47).
 * @returns false where there is none to press for, or it is under way
 */
export async function pressErasure(app: AppContext, token: string): Promise<boolean> {
  return withOwnRequest(app, token, async (tx, { id, leadId, personId, language }) => {
    const now = app.clock()
    const hours = erasureWaits(app)
    const at = new Date(now.getTime() + hours * hourMs)
    if (!leadId || !personId || (await enter(tx, set({ id, at }))).length === 0) return false
    if (hours > 0)
      await tellOfRequest(tx, { leadId, personId, language: asLanguage(language) }, 'erasure_set', now)
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at: now, actor, verb: 'request.erasure_set', objectId: id, facts: { hours } })
    return true
  })
}

/** Takes a request for an erasure back, by its person, before it is done. */
export async function callErasureOff(app: AppContext, token: string): Promise<boolean> {
  return withOwnRequest(app, token, async (tx, { id, asked, answeredAt, personId }) => {
    if (asked !== 'erasure' || answeredAt) return false
    const actor = { kind: 'person', id: personId } as const
    return endRequest(app, tx, { id, outcome: 'called_off', actor })
  })
}

const pressed = read('list_erasures_due', { now: 'timestamptz', limit: 'int' }, ({ now, limit }) =>
  orm
    .select({ id: requests.id, personId: requests.personId })
    .from(requests)
    .where(and(lte(requests.erasesAt, now), isNull(requests.answeredAt), notHeldWhole(requests.personId)))
    .orderBy(asc(requests.erasesAt), asc(requests.id))
    .limit(sql`${limit}` as never),
)

const still = read('is_erasure_due', { id: 'uuid', now: 'timestamptz' }, ({ id, now }) =>
  orm
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.id, id), lte(requests.erasesAt, now), isNull(requests.answeredAt))),
)

/** Most that one round erases. */
const batch = 100

/**
 * Erases whoever pressed for it and did not call it off in time, but for what a hold keeps. On whom a hold on everything stands, they wait for its end, and their request
 * turns red on its day (P44).
 * @returns how many were erased
 */
export async function eraseAsAsked(app: AppContext): Promise<number> {
  let erased = 0
  for (const { id, personId } of await pressed(app.db, { now: app.clock(), limit: batch })) {
    if (!personId) continue
    const actor = { kind: 'person', id: personId } as const
    // Who called it off a moment ago had them locked first.
    const stillDue = async (tx: Parameters<typeof still>[0]) =>
      (await still(tx, { id, now: app.clock() })).length > 0
    if (await erase(app, { personId, reason: 'request', actor, stillDue }).catch(unlessDone)) erased += 1
  }
  return erased
}

/** They are erased; what the file store could not take yet, the worker puts there as soon as it can. */
function unlessDone(error: unknown): true {
  if (error instanceof UnmirroredErasure) return true
  throw error
}
