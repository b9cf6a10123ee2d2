import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read } from '#db/statement/read.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { underWay, wentTo } from './under-way.ts'

const pageSize = 20

const list = read('list_announcements', { micros: 'bigint?', id: 'uuid?' }, ({ micros, id }) =>
  orm
    .select({
      id: campaigns.id,
      micros: microsOf(campaigns.createdAt),
      subject: campaigns.subject,
      state: campaigns.state,
      underWay,
      wentTo,
      scheduledAt: campaigns.scheduledAt,
      queuedAt: campaigns.queuedAt,
      createdBy: staff.email,
      createdAt: campaigns.createdAt,
      /** How many people it was queued for. */
      recipients: campaigns.recipients,
    })
    .from(campaigns)
    .leftJoin(staff, eq(staff.id, campaigns.createdBy))
    .where(sql`${micros} is null or (${campaigns.createdAt}, ${campaigns.id}) < (${momentOf(micros)}, ${id})`)
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id))
    .limit(pageSize + 1),
)

export type CampaignLine = Awaited<ReturnType<typeof list>>[number]

/** Gives campaigns in every state, the newest first, twenty at a time. */
export async function listCampaigns(db: Queryable, after: PageKey | null): Promise<Page<CampaignLine>> {
  return pageOf(await list(db, { micros: after?.micros ?? null, id: after?.id ?? null }), pageSize)
}
