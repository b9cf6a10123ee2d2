import type { TestHouse } from './open-house.ts'

/** Resolves when a statement of this database waits on a lock that another transaction holds. */
export async function untilBlocked({ owner }: TestHouse): Promise<void> {
  for (let blocked = false; !blocked; ) {
    const [row] = await owner.query<{ blocked: boolean }>({
      text: `select exists (select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock') as blocked`,
    })
    blocked = row?.blocked ?? false
  }
}
