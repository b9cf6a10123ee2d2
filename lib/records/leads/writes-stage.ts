import type { Stage } from '../../../db/schema/leads.ts'
import { statement } from '../../platform/statement.ts'

type Target = { id: string; only_of: string | null; now: Date }

// A restricted person's data is left as it is (R8), and a colleague's lead does not exist (P23).
const mayChange = `l.id = :id::uuid and p.id = l.person_id and p.restricted_at is null
  and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)`

/** Sets a lead's stage; the first one that means an answer stops the answer clock (P63). No row: nothing changed. */
export const setStage = statement<Target & { stage: Stage }>(
  'set_lead_stage',
  `update leads l set
    stage = :stage::text,
    answered_at = case when :stage::text in ('answered', 'won', 'lost')
      then coalesce(l.answered_at, :now::timestamptz) else l.answered_at end
  from people p, leads before
  where ${mayChange} and before.id = l.id and l.stage <> :stage::text
  returning before.stage as before`,
)

/** Gives a lead to a member, or to nobody. No row: nothing changed. */
export const setOwner = statement<Omit<Target, 'now'> & { owner_id: string | null }>(
  'set_lead_owner',
  `update leads l set owner_id = :owner_id::uuid
  from people p
  where ${mayChange} and l.owner_id is distinct from :owner_id::uuid
    and (:owner_id::uuid is null or exists (
      select from staff where id = :owner_id::uuid and disabled_at is null))
  returning l.id`,
)

/** An answer went out: a lead that was new is answered, and its clock stops (P63). */
export const answerWaiting = statement<{ id: string; now: Date }>(
  'answer_waiting_lead',
  `update leads set stage = case when stage = 'new' then 'answered' else stage end,
    answered_at = coalesce(answered_at, :now::timestamptz)
  where id = :id::uuid`,
)
