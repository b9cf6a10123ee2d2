import { sealAudit } from '#lib/audit/seal.ts'
import type { TestApp } from './open-app.ts'

/**
 * Seals all that was logged, once every transaction that began before is over: those of other databases count, and a test
 * beside this one may be making its own.
 * @returns how many events were sealed
 */
export async function sealAll(app: TestApp): Promise<number> {
  const [row] = await app.owner.query<{ next: string }>({
    text: 'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  })
  for (let over = false; !over; ) {
    const [now] = await app.owner.query<{ over: boolean }>({
      text: 'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 as over',
      values: [row?.next],
    })
    over = now?.over ?? false
  }
  return sealAudit(app)
}
