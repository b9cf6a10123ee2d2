import type { TestApp } from './open-app.ts'

/** Resolves when so many statements of this database wait on locks that another transaction holds. */
export async function untilBlocked({ owner }: TestApp, count = 1): Promise<void> {
  for (let blocked = 0; blocked < count; ) {
    const [row] = await owner.query<{ blocked: number }>({
      text: `select count(*)::int as blocked from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    })
    blocked = row?.blocked ?? 0
  }
}
