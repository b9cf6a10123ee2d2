import { and, eq, sql } from 'drizzle-orm'
import { type CampaignState, campaigns } from '#db/schema/campaigns.ts'
import { outbox } from '#db/schema/outbox.ts'
import { assign } from '#db/statement/assign.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** What staff decide of a campaign while it is written. */
export type CampaignDraft = Pick<
  typeof campaigns.$inferSelect,
  'subject' | 'body' | 'topic' | 'audience' | 'published'
>

const draft = {
  id: 'uuid',
  subject: 'text',
  body: 'text',
  topic: 'text?',
  audience: 'jsonb',
  published: 'boolean',
} as const

/** Begins a campaign. No row: the id is taken. */
export const insertDraft = changeSql(
  'operation',
  'insert_announcement',
  { ...draft, createdBy: 'uuid?', now: 'timestamptz' },
  { id: 'uuid' },
  ({ now, ...values }) =>
    insertFrom(
      campaigns,
      { ...values, state: sql`'draft'`, createdAt: now },
      sql`on conflict (${namesOf(campaigns.id)}) do nothing returning ${namesOf(campaigns.id)}`,
    ),
)

/** No row: somebody changed it meanwhile, or it is no draft any more; what is queued never changes. */
export const updateDraft = change(
  'operation',
  'update_announcement',
  { ...draft, revision: 'int' },
  ({ id, revision, ...values }) =>
    orm
      .update(campaigns)
      .set({ ...values, audience: sql`${values.audience}`, revision: sql`${campaigns.revision} + 1` })
      .where(and(eq(campaigns.id, id), eq(campaigns.state, 'draft'), eq(campaigns.revision, revision)))
      .returning({ id: campaigns.id }),
)

/** Before the first of all people, by id. */
const nobody = sql`'00000000-0000-0000-0000-000000000000'`

/** Moves a campaign on. No row: it was in none of these states, or was changed meanwhile. */
export const moveCampaign = changeSql(
  'operation',
  'move_announcement',
  {
    id: 'uuid',
    from: 'text[]',
    to: 'text',
    revision: 'int?',
    scheduledAt: 'timestamptz?',
    queuedAt: 'timestamptz?',
  },
  { id: 'uuid' },
  ({ id, from, to, revision, scheduledAt, queuedAt }) => sql`update ${campaigns} set ${assign(campaigns, {
    state: to,
    scheduledAt: sql`case when ${to} = 'draft' then null else coalesce(${scheduledAt}, ${campaigns.scheduledAt}) end`,
    queuedUpTo: sql`case when ${queuedAt} is not null then ${nobody}
      when ${to} = 'cancelled' then null else ${campaigns.queuedUpTo} end`,
    queuedAt: sql`coalesce(${campaigns.queuedAt}, ${queuedAt})`,
  })}
    where ${campaigns.id} = ${id} and ${campaigns.state} = any (${from})
      and (${revision} is null or ${campaigns.revision} = ${revision})
    returning ${campaigns.id}`,
)

export type MoveTo = {
  readonly from: readonly CampaignState[]
  readonly to: CampaignState
  /** The change that whoever decided has seen; without it, whichever stands. */
  readonly revision?: number
  readonly scheduledAt?: Date
  /** Begins to queue it. */
  readonly queuedAt?: Date
}

/** Moves what is left of a campaign from one state to another: to rest, on again, or away. */
export const moveMessages = changeSql(
  'send',
  'move_messages',
  { campaignId: 'uuid', from: 'text[]', to: 'text' },
  {},
  ({ campaignId, from, to }) => sql`update ${outbox} set ${assign(outbox, { state: to })}
    where ${outbox.id} in (select ${outbox.id} from ${outbox}
      where ${outbox.campaignId} = ${campaignId} and ${outbox.state} = any (${from}) order by ${outbox.id} for update)`,
)

/** Queues a campaign as it stands for one member of staff. */
export const queueTest = changeSql(
  'send',
  'queue_announcement_test',
  { id: 'uuid', campaignId: 'uuid', staffId: 'uuid', language: 'text', now: 'timestamptz' },
  {},
  ({ id, campaignId, staffId, language, now }) =>
    insertFrom(
      outbox,
      {
        id,
        kind: sql`'announcement_test'`,
        purpose: sql`'account_of_staff'`,
        stream: sql`'service'`,
        staffId,
        campaignId,
        language,
        nextAt: now,
        createdAt: now,
      },
      sql`on conflict (${namesOf(outbox.id)}) do nothing`,
    ),
)
