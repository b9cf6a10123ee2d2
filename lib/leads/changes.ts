import { and, eq, gt, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leadChanges } from '#db/schema/desk.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { changeableBy, visibleTo } from './visible-to.ts'

/** The leads as they stand before the change. */
const before = alias(leads, 'before')
const ofBefore = eq(before.personId, people.id)
const target = { ids: 'uuid[]', onlyOf: 'uuid?' } as const

/** Which leads of `target` may be changed; the statement joins `people` and `before`. */
const changeable = (ids: SQL, onlyOf: SQL<string | null>) =>
  and(sql`${leads.id} = any(${ids})`, eq(before.id, leads.id), changeableBy(onlyOf))

/**
 * A registration that is declined is kept by the period of declined ones, counted from the moment it was (P41), and taken up again
 * by its own: where the policy has such a period.
 */
const declined = (loses: SQL<boolean>, keepsDeclined: SQL<boolean>) =>
  sql<boolean>`(${keepsDeclined} and ${leads.recordClass} = 'trial' and ${loses})`
const takenUp = (loses: SQL<boolean>) =>
  sql<boolean>`(${leads.recordClass} = 'declined_application' and not ${loses})`

/**
 * Sets the stage of leads. No stage is an answer: the clock stops when one was given (P63). Those that stand there
 * already give no row, nor do those that stand elsewhere than whoever asks had seen (`was`; null: wherever). `loses`: the stage
 * means that they are lost; a reason why stands with those alone.
 */
export const setStage = change(
  'capture',
  'set_lead_stage',
  {
    ...{ ...target, stage: 'text', was: 'text?', keepsDeclined: 'boolean', now: 'timestamptz' },
    ...{ loses: 'boolean', lossReason: 'text?', lossNote: 'text?' },
  },
  ({ ids, onlyOf, stage, was, keepsDeclined, now, loses, lossReason, lossNote }) =>
    orm
      .update(leads)
      .set({
        stage: sql`${stage}`,
        lossReason: sql`case when ${loses} then ${lossReason} end`,
        lossNote: sql`case when ${loses} then ${lossNote} end`,
        recordClass: sql`case when ${declined(loses, keepsDeclined)} then 'declined_application'
          when ${takenUp(loses)} then 'trial' else ${leads.recordClass} end`,
        countsFrom: sql`case when ${declined(loses, keepsDeclined)} then ${now}
          when ${takenUp(loses)} then null else ${leads.countsFrom} end`,
      })
      .from(people)
      .innerJoin(before, ofBefore)
      .where(
        and(
          changeable(ids, onlyOf),
          sql`${leads.stage} <> ${stage}`,
          sql`(${was} is null or ${leads.stage} = ${was})`,
        ),
      )
      .returning({ id: leads.id, before: before.stage, loss: before.lossReason }),
)

/** A lead that was changed, and how it stood before; `loss`: why it had been lost. */
export type Changed = { readonly id: string; readonly before: string | null; readonly loss?: string | null }

/**
 * Gives leads to a member, or to nobody. Those that are theirs already give no row; nor do those of another owner than
 * whoever asks had seen (`was`, where `knows`).
 */
export const setOwner = change(
  'capture',
  'set_lead_owner',
  { ...target, ownerId: 'uuid?', knows: 'boolean', was: 'uuid?' },
  ({ ids, onlyOf, ownerId, knows, was }) =>
    orm
      .update(leads)
      .set({ ownerId: sql`${ownerId}` })
      .from(people)
      .innerJoin(before, ofBefore)
      .where(
        and(
          changeable(ids, onlyOf),
          sql`${leads.ownerId} is distinct from ${ownerId}`,
          sql`(not ${knows} or ${leads.ownerId} is not distinct from ${was})`,
          sql`(${ownerId} is null or exists (
            select from ${staff} where ${staff.id} = ${ownerId} and ${staff.disabledAt} is null))`,
        ),
      )
      .returning({ id: leads.id, before: before.ownerId }),
)

/** One lead for each person of `ids` whose tags were changed. */
function ofTagged(ids: SQL, onlyOf: SQL<string | null>, tags: SQL, holds: SQL): SQL {
  return sql`with changed as (
      update ${people} set ${namesOf(people.tags)} = ${tags}
      where ${people.id} in (
          select ${leads.personId} from ${leads} where ${leads.id} = any(${ids}) and ${visibleTo(onlyOf)})
        and ${people.restrictedAt} is null and ${holds}
      returning ${namesOf(people.id)}
    )
    select distinct on (${leads.personId}) ${leads.id}, null::text as before
    from ${leads} join changed on changed.id = ${leads.personId}
    where ${leads.id} = any(${ids})`
}

const tagged = { ...target, tag: 'text' } as const
const taggedRow = { id: 'uuid', before: 'text?' } as const

/** Puts a word on the people of leads. Of those who carry it already, or carry many, no row. */
export const addTag = changeSql('capture', 'add_person_tag', tagged, taggedRow, ({ ids, onlyOf, tag }) =>
  ofTagged(
    ids,
    onlyOf,
    sql`array_append(${people.tags}, ${tag})`,
    sql`not ${people.tags} @> array[${tag}] and cardinality(${people.tags}) < 20`,
  ),
)

export const removeTag = changeSql(
  'capture',
  'remove_person_tag',
  tagged,
  taggedRow,
  ({ ids, onlyOf, tag }) =>
    ofTagged(ids, onlyOf, sql`array_remove(${people.tags}, ${tag})`, sql`${people.tags} @> array[${tag}]`),
)

/** Keeps what a change took the place of, so that it can be taken back. */
export const keepChange = change(
  'operation',
  'keep_lead_change',
  { id: 'uuid', staffId: 'uuid', kind: 'text', value: 'text?', before: 'jsonb', at: 'timestamptz' },
  (row) => orm.insert(leadChanges).values(row as never),
)

/** Takes a change up for being undone, once, by who made it, within a day. */
export const takeChange = change(
  'operation',
  'take_lead_change',
  { id: 'uuid', staffId: 'uuid', since: 'timestamptz' },
  ({ id, staffId, since }) =>
    orm
      .delete(leadChanges)
      .where(and(eq(leadChanges.id, id), eq(leadChanges.staffId, staffId), gt(leadChanges.at, since)))
      .returning({
        kind: leadChanges.kind,
        value: leadChanges.value,
        before: leadChanges.before,
        at: leadChanges.at,
      }),
)

/** Staff noted a conversation with its person: a lead that was new is answered, and its clock stops (P63). */
export const answerWaiting = change(
  'capture',
  'answer_waiting_lead',
  { id: 'uuid', now: 'timestamptz' },
  ({ id, now }) =>
    orm
      .update(leads)
      .set({
        stage: sql`case when ${leads.stage} = 'new' then 'answered' else ${leads.stage} end`,
        answeredAt: sql`coalesce(${leads.answeredAt}, ${now})`,
      })
      .where(eq(leads.id, id)),
)

const quarantined = (id: SQL<string>, onlyOf: SQL<string | null>) =>
  and(eq(leads.id, id), eq(before.id, leads.id), isNotNull(leads.quarantine), changeableBy(onlyOf))
const released = {
  form: leads.form,
  personId: leads.personId,
  language: leads.language,
  /** Why it had been in quarantine. */
  reason: before.quarantine,
  /** Whether its person gave an address. */
  reachable: sql<boolean>`${people.email} is not null`,
}

/**
 * Takes a lead out of quarantine. What looked like spam was promised an answer at its receipt, and a request's time counts
 * from there by law, whatever verification takes (R1): their time runs on. Who had to confirm or agree first was promised
 * none: theirs begins now. No row: nothing changed.
 */
export const releaseQuarantined = change(
  'capture',
  'release_quarantined',
  { id: 'uuid', onlyOf: 'uuid?', due: 'timestamptz' },
  ({ id, onlyOf, due }) =>
    orm
      .update(leads)
      .set({
        quarantine: null,
        answerDueAt: sql`case when ${leads.recordClass} <> 'request' and ${leads.answerDueAt} is not null
          and ${before.quarantine} in ('mailbox', 'referral') then ${due} else ${leads.answerDueAt} end`,
      })
      .from(people)
      .innerJoin(before, ofBefore)
      .where(quarantined(id, onlyOf))
      .returning(released),
)

/** Has a lead about somebody else wait for that person, whatever it waited for before. No row: it does already. */
export const tellReferred = change(
  'capture',
  'tell_referred',
  { id: 'uuid', onlyOf: 'uuid?' },
  ({ id, onlyOf }) =>
    orm
      .update(leads)
      .set({ quarantine: 'referral' })
      .from(people)
      .innerJoin(before, ofBefore)
      .where(and(quarantined(id, onlyOf), ne(leads.quarantine, 'referral')))
      .returning(released),
)

/** Makes what was pending an enquiry, which is kept as long as one. */
export const keepReferral = change('capture', 'keep_referral', { id: 'uuid' }, ({ id }) =>
  orm
    .update(leads)
    .set({ recordClass: 'enquiry' })
    .where(and(eq(leads.id, id), eq(leads.quarantine, 'referral'))),
)

/** Writes anew what leads are found by, and what they say. */
export const rewriteLeads = changeSql(
  'capture',
  'rewrite_leads',
  { ids: 'uuid[]', texts: 'text[]', details: 'text[]' },
  {},
  ({ ids, texts, details }) => sql`update ${leads} set
      ${namesOf(leads.search)} = anew.text, ${namesOf(leads.details)} = anew.details::jsonb
    from unnest(${ids}, ${texts}, ${details}) as anew (id, text, details) where ${leads.id} = anew.id`,
)
