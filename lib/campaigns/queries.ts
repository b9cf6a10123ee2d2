import { and, asc, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { underWay, wentTo } from './under-way.ts'

const find = read('find_announcement', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      id: campaigns.id,
      subject: campaigns.subject,
      body: campaigns.body,
      topic: campaigns.topic,
      audience: campaigns.audience,
      state: campaigns.state,
      published: campaigns.published,
      revision: campaigns.revision,
      createdAt: campaigns.createdAt,
      scheduledAt: campaigns.scheduledAt,
      queuedAt: campaigns.queuedAt,
      recipients: campaigns.recipients,
      underWay,
      wentTo,
    })
    .from(campaigns)
    .where(eq(campaigns.id, id)),
)

export type Campaign = Awaited<ReturnType<typeof find>>[number]

export async function findCampaign(db: Queryable, id: string): Promise<Campaign | null> {
  const [row] = await find(db, { id })
  return row ?? null
}

const scheduled = read('find_scheduled_announcements', { now: 'timestamptz' }, ({ now }) =>
  orm
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(sql`${campaigns.state} = 'scheduled'`, lte(campaigns.scheduledAt, now)))
    .orderBy(asc(campaigns.scheduledAt)),
)

/** Finds those whose moment has come. */
export async function findScheduled(db: Queryable, now: Date): Promise<string[]> {
  return (await scheduled(db, { now })).map(({ id }) => id)
}

const queuing = read('find_queuing_announcements', {}, () =>
  orm
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(isNotNull(campaigns.queuedUpTo), eq(campaigns.state, 'sending')))
    .orderBy(asc(campaigns.queuedAt)),
)

/** Finds those that are being queued, by whoever began. */
export async function findQueuing(db: Queryable): Promise<string[]> {
  return (await queuing(db, {})).map(({ id }) => id)
}

const issue = {
  id: campaigns.id,
  subject: campaigns.subject,
  body: campaigns.body,
  queuedAt: sql<Date>`${campaigns.queuedAt}`,
}

/** Public: what staff chose to publish, once it goes out; not what was cancelled. */
const publicOnly = and(
  eq(campaigns.published, true),
  isNotNull(campaigns.queuedAt),
  inArray(campaigns.state, ['sending', 'paused']),
)

const issues = read('list_issues', { before: 'timestamptz?', limit: 'int' }, ({ before, limit }) =>
  orm
    .select(issue)
    .from(campaigns)
    .where(and(publicOnly, sql`(${before} is null or ${campaigns.queuedAt} < ${before})`))
    .orderBy(desc(campaigns.queuedAt), asc(campaigns.id))
    .limit(sql`${limit}` as never),
)

/** An issue of the newsletter as the site shows it. */
export type Issue = Awaited<ReturnType<typeof issues>>[number]

/** Gives past issues, the newest first, from before a moment where one is given. */
export async function listIssues(db: Queryable, before: Date | null, limit: number): Promise<Issue[]> {
  return issues(db, { before, limit })
}

const oneIssue = read('find_issue', { id: 'uuid' }, ({ id }) =>
  orm
    .select(issue)
    .from(campaigns)
    .where(and(eq(campaigns.id, id), publicOnly)),
)

export async function findIssue(db: Queryable, id: string): Promise<Issue | null> {
  const [row] = await oneIssue(db, { id })
  return row ?? null
}
