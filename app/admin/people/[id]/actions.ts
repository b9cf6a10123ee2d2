import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { redirectTo } from '#app/admin/_action/responses.tsx'
import { typedLine, typedText } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { restrictionAskers } from '#db/schema/restrictions.ts'
import { retryReasons } from '#db/schema/suppressions.ts'
import { allowRetry } from '#lib/doors/choices/allow-retry.ts'
import { liftRestriction, restrictPerson } from '#lib/doors/choices/restrict.ts'
import { erase, UnmirroredErasure } from '#lib/doors/erase/erase.ts'
import { liftHold } from '#lib/doors/erase/hold.ts'
import { mergedFields, mergePeople } from '#lib/people/merge-people.ts'
import { pressErasure } from './press-erasure.ts'
import { holdFields, holdOutcomes, pressHold } from './press-hold.ts'

const { erase: erasing, hold, merge, restriction, retry } = words
const id = z.uuid()
const pageOf = (personId: string) => `/admin/people/${personId}`

export const restrictAction = deskAction(
  {
    path: '/admin/people/[id]/restrict',
    opens: 'people.restrict',
    fields: { id, askedBy: z.enum(restrictionAskers), reason: typedText(2000) },
    outcomes: {
      restricted: good(() => restriction.restricted),
      unchanged: bad(() => restriction.unrestricted),
    },
    logs: ['person.restricted'],
  },
  async ({ app, actor }, { id: personId, askedBy, reason }, end) => {
    const restricted = await restrictPerson(app, { personId, askedBy, reason, actor })
    return end(restricted ? 'restricted' : 'unchanged', pageOf(personId))
  },
)

export const liftRestrictionAction = deskAction(
  {
    path: '/admin/people/[id]/lift',
    opens: 'people.restrict',
    fields: { id, told: typedLine(500) },
    outcomes: { lifted: good(() => restriction.lifted), unchanged: bad(() => restriction.unlifted) },
    logs: ['person.restriction_lifted'],
  },
  async ({ app, actor }, { id: personId, told }, end) => {
    const lifted = await liftRestriction(app, { personId, told, actor })
    return end(lifted ? 'lifted' : 'unchanged', pageOf(personId))
  },
)

/** Leads back to the lead it was allowed on, or to the person. */
export const allowRetryAction = deskAction(
  {
    path: '/admin/people/[id]/retry',
    opens: 'suppressions.retry',
    fields: { id, reason: z.enum(retryReasons), lead: z.uuid().optional() },
    outcomes: { allowed: good(() => retry.done), unchanged: bad(() => retry.undone) },
    logs: ['mail.retry_allowed'],
  },
  async ({ app, actor }, { id: personId, reason, lead }, end) => {
    const allowed = await allowRetry(app, { personId, reason, actor })
    return end(allowed ? 'allowed' : 'unchanged', lead ? `/admin/leads/${lead}` : pageOf(personId))
  },
)

export const placeHoldAction = deskAction(
  {
    path: '/admin/people/[id]/hold',
    opens: 'holds.change',
    fields: { id, ...holdFields },
    outcomes: holdOutcomes,
    logs: ['hold.placed'],
  },
  async ({ app, member }, { id: personId, ...posted }, end) =>
    end(await pressHold(app, { personId, ...posted, staffId: member.id }), pageOf(personId)),
)

export const liftHoldAction = deskAction(
  {
    path: '/admin/people/[id]/hold/end',
    opens: 'holds.change',
    fields: { id, hold: z.uuid(), why: typedLine(500) },
    outcomes: {
      ended: good(() => hold.ended),
      erased: good(() => hold.erased),
      unmirrored: bad(() => erasing.unmirrored),
      unchanged: bad(() => hold.unended),
    },
    logs: ['hold.lifted', 'person.erased'],
  },
  async ({ app, member }, { id: personId, hold: holdId, why }, end) => {
    const actor = { kind: 'staff', id: member.id } as const
    try {
      const lifted = await liftHold(app, { id: holdId, personId, why, actor })
      if (lifted === 'erased') return end('erased', '/admin/people')
      return end(lifted === 'lifted' ? 'ended' : 'unchanged', pageOf(personId))
    } catch (error) {
      if (error instanceof UnmirroredErasure) return end('unmirrored', '/admin/people')
      throw error
    }
  },
)

export const eraseAction = deskAction(
  {
    path: '/admin/people/[id]/erase/now',
    opens: 'people.erase',
    fields: { id, strike: z.literal('yes').optional() },
    outcomes: {
      erased: good(() => erasing.done),
      partly: good(() => erasing.partly),
      on_hold: bad(() => erasing.held),
      unmirrored: bad(() => erasing.unmirrored),
    },
    logs: ['person.erased'],
  },
  async ({ app, actor }, { id: personId, strike }, end) => {
    const strikes = strike === 'yes'
    const { outcome, rows } = await pressErasure(app, personId, () =>
      erase(app, { personId, reason: 'request', actor, strikes }),
    )
    return outcome === 'on_hold' ? end(outcome, pageOf(personId)) : end(outcome, '/admin/people', rows)
  },
)

const side = z.enum(['stays', 'goes']).default('stays')

/** Where it is not possible any more, the preview says why. */
export const mergeAction = deskAction(
  {
    path: '/admin/people/[id]/merge/now',
    opens: 'people.merge',
    fields: { id, goes: z.uuid(), name: side, company: side, phone: side },
    outcomes: { merged: good(() => merge.done) },
    logs: ['person.merged'],
  },
  async ({ app, actor }, posted, end) => {
    const { id: stays, goes } = posted
    const take = mergedFields.filter((field) => posted[field] === 'goes')
    const refusal = await mergePeople(app, { stays, goes, take, actor })
    if (refusal === 'gone') return redirectTo(pageOf(stays))
    return refusal ? redirectTo(`${pageOf(stays)}/merge`, { with: goes }) : end('merged', pageOf(stays))
  },
)
