import type { ChangeKind } from '#db/schema/desk.ts'
import type { Stage } from '#db/schema/leads.ts'
import { statement } from '#lib/platform/statement.ts'

type Target = { ids: readonly string[]; only_of: string | null }

// A restricted person's data is left as it is (R8), and a colleague's lead does not exist (P23).
const mayChange = `l.id = any (:ids::uuid[]) and p.id = l.person_id and p.restricted_at is null
  and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)`

export type Changed = { readonly id: string; readonly before: string | null }

/**
 * Sets the stage of leads; the first one that means an answer stops the answer clock (P63). Those that stand there already
 * give no row, nor do those that stand elsewhere than whoever asks had seen (`was`; null: wherever).
 */
export const setStage = statement<Target & { now: Date; stage: Stage; was: Stage | null }>(
  'set_lead_stage',
  `update leads l set
    stage = :stage::text,
    answered_at = case when :stage::text in ('answered', 'won', 'lost')
      then coalesce(l.answered_at, :now::timestamptz) else l.answered_at end
  from people p, leads before
  where ${mayChange} and before.id = l.id and l.stage <> :stage::text
    and (:was::text is null or l.stage = :was::text)
  returning l.id, before.stage as before`,
)

/**
 * Gives leads to a member, or to nobody. Those that are theirs already give no row; nor do those of another owner than
 * whoever asks had seen (`was`, where `knows`).
 */
export const setOwner = statement<Target & { owner_id: string | null; knows: boolean; was: string | null }>(
  'set_lead_owner',
  `update leads l set owner_id = :owner_id::uuid
  from people p, leads before
  where ${mayChange} and before.id = l.id and l.owner_id is distinct from :owner_id::uuid
    and (not :knows::boolean or l.owner_id is not distinct from :was::uuid)
    and (:owner_id::uuid is null or exists (
      select from staff where id = :owner_id::uuid and disabled_at is null))
  returning l.id, before.owner_id as before`,
)

/** Puts a word on the people of leads. Of those who carry it already, or carry many, no row. */
export const addTag = statement<Target & { tag: string }>(
  'add_person_tag',
  `with changed as (
    update people p set tags = array_append(p.tags, :tag::text)
    where p.id in (select l.person_id from leads l, people p where ${mayChange})
      and not p.tags @> array[:tag::text] and cardinality(p.tags) < 20
    returning p.id
  )
  select distinct on (l.person_id) l.id, null::text as before from leads l join changed on changed.id = l.person_id
  where l.id = any (:ids::uuid[])`,
)

export const removeTag = statement<Target & { tag: string }>(
  'remove_person_tag',
  `with changed as (
    update people p set tags = array_remove(p.tags, :tag::text)
    where p.id in (select l.person_id from leads l, people p where ${mayChange}) and p.tags @> array[:tag::text]
    returning p.id
  )
  select distinct on (l.person_id) l.id, null::text as before from leads l join changed on changed.id = l.person_id
  where l.id = any (:ids::uuid[])`,
)

/** Keeps what a change took the place of, so that it can be taken back. */
export const keepChange = statement<{
  id: string
  staff_id: string
  kind: ChangeKind
  value: string | null
  before: string
  now: Date
}>(
  'keep_lead_change',
  `insert into lead_changes (id, staff_id, kind, value, before, at)
  values (:id::uuid, :staff_id::uuid, :kind::text, :value::text, :before::jsonb, :now::timestamptz)`,
)

/** Takes a change up for being undone, once, by who made it, within a day. */
export const takeChange = statement<{ id: string; staff_id: string; since: Date }>(
  'take_lead_change',
  `delete from lead_changes where id = :id::uuid and staff_id = :staff_id::uuid and at > :since::timestamptz
  returning kind, value, before, at`,
)

/** Sets the answer clock going again where a change that is taken back had stopped it. */
export const unanswer = statement<{ ids: readonly string[]; at: Date }>(
  'unanswer_leads',
  `update leads set answered_at = null
  where id = any (:ids::uuid[]) and answered_at = :at::timestamptz and stage not in ('answered', 'won', 'lost')`,
)

/** An answer went out: a lead that was new is answered, and its clock stops (P63). */
export const answerWaiting = statement<{ id: string; now: Date }>(
  'answer_waiting_lead',
  `update leads set stage = case when stage = 'new' then 'answered' else stage end,
    answered_at = coalesce(answered_at, :now::timestamptz)
  where id = :id::uuid`,
)
