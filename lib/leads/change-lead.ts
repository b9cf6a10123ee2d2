import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { ChangeKind } from '#db/schema/desk.ts'
import { operate } from '#db/statement/change.ts'
import { standingOf } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { type Actor, type AuditEvent, recordEvents } from '#lib/record-event.ts'
import { addTag, type Changed, keepChange, removeTag, setOwner, setStage } from './changes.ts'

/** Why a lead was lost: a reason of the agency's list, and what else there is to say. */
export type Loss = { readonly reason: string; readonly note: string | null }

/** What a member changes of one or many leads at once. `was`: only those that stand as the member saw them. */
export type LeadChange =
  | { readonly kind: 'stage'; readonly value: string; readonly was?: string; readonly loss?: Loss }
  /** To a member, or to nobody. */
  | { readonly kind: 'owner'; readonly value: string | null; readonly was?: string | null }
  | { readonly kind: 'tag' | 'untag'; readonly value: string }

export type ChangeBy = {
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/** How many changed, and what undoes it; null where nothing did. */
export type ChangeResult = { readonly changed: number; readonly undo: string | null }

/**
 * Changes leads and enters each in the log, in one transaction. Left as they are: those that stand there already, that
 * others moved on since the member saw them, that are closed to the member, or whose person asked that their data be left
 * as it is (R8).
 */
export async function changeLeads(
  app: AppContext,
  ids: readonly string[],
  change: LeadChange,
  by: ChangeBy,
): Promise<ChangeResult> {
  return app.db.transaction((tx) => changeLeadsIn(tx, app, ids, change, by, app.clock()))
}

/** As `changeLeads`, within the caller's transaction. */
export async function changeLeadsIn(
  tx: Tx,
  app: Pick<AppContext, 'agency'>,
  ids: readonly string[],
  change: LeadChange,
  by: ChangeBy,
  at: Date,
): Promise<ChangeResult> {
  const changed = await apply(tx, app, ids, change, by, at)
  if (changed.length === 0) return { changed: 0, undo: null }
  return { changed: changed.length, undo: await keep(tx, change, changed, by.actor, at) }
}

/** One change of one kind, with its events, within the caller's transaction. */
export async function apply(
  tx: Tx,
  { agency }: Pick<AppContext, 'agency'>,
  ids: readonly string[],
  change: LeadChange,
  { actor, onlyOf }: ChangeBy,
  at: Date,
): Promise<Changed[]> {
  const keepsDeclined = agency.policy.retention.declined_application !== undefined
  const loses = change.kind === 'stage' && standingOf(agency.pipeline, change.value) === 'lost'
  const changed = await make(tx, change, { ids, onlyOf }, { keepsDeclined, loses, now: at })
  await recordEvents(
    tx,
    changed.map(({ id, before }) => ({ at, actor, objectId: id, ...eventOf(change, before) })),
  )
  return changed
}

function make(
  tx: Tx,
  change: LeadChange,
  target: { ids: readonly string[]; onlyOf: string | null },
  kept: { keepsDeclined: boolean; loses: boolean; now: Date },
): Promise<Changed[]> {
  switch (change.kind) {
    case 'stage': {
      const { value: stage, was = null, loss } = change
      const why = { lossReason: loss?.reason ?? null, lossNote: loss?.note ?? null }
      return enter(tx, setStage({ ...target, ...kept, ...why, stage, was }))
    }
    case 'owner': {
      const { value, was } = change
      return enter(tx, setOwner({ ...target, ownerId: value, knows: was !== undefined, was: was ?? null }))
    }
    case 'tag':
      return enter(tx, addTag({ ...target, tag: change.value }))
    case 'untag':
      return enter(tx, removeTag({ ...target, tag: change.value }))
  }
}

/** A tag may be a word about a person, and why a lead was lost is: the log says that there was one, and not which (S12). */
function eventOf(change: LeadChange, before: string | null): Pick<AuditEvent, 'verb' | 'facts'> {
  switch (change.kind) {
    case 'stage':
      return {
        verb: 'lead.stage_changed',
        facts: { from: before ?? '', to: change.value },
      }
    case 'owner':
      return { verb: 'lead.assigned', facts: { to: change.value ?? 'nobody' } }
    case 'tag':
      return { verb: 'lead.tagged' }
    case 'untag':
      return { verb: 'lead.untagged' }
  }
}

async function keep(
  tx: Tx,
  { kind, value }: { kind: ChangeKind; value: string | null },
  changed: readonly Changed[],
  actor: Actor,
  at: Date,
): Promise<string | null> {
  if (actor.kind !== 'staff' || actor.id === null) return null
  const id = randomUUID()
  await operate(tx, keepChange({ id, staffId: actor.id, kind, value, before: changed, at }))
  return id
}
