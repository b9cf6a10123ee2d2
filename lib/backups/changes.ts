import { sql } from 'drizzle-orm'
import { backups, restores } from '#db/schema/backups.ts'
import { installation } from '#db/schema/installation.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** Keeps that a backup was made to its end. */
export const insertBackup = change(
  'operation',
  'insert_backup',
  {
    id: 'uuid',
    kind: 'text',
    madeAt: 'timestamptz',
    expiresAt: 'timestamptz',
    bytes: 'bigint',
    rows: 'bigint',
    files: 'int',
  },
  ({ kind, ...values }) => orm.insert(backups).values({ ...values, kind: sql`${kind}` }),
)

/** Keeps that the database went back, and what was repeated since. */
export const insertRestore = change(
  'operation',
  'insert_restore',
  {
    id: 'uuid',
    madeAt: 'timestamptz?',
    at: 'timestamptz',
    erasures: 'int',
    optOuts: 'int',
    position: 'bigint',
    signature: 'bytea',
  },
  (values) => orm.insert(restores).values(values),
)

/** Notes that what came since a backup has to be repeated, or with null that it was. */
export const setReplayDue = change('operation', 'set_replay_due', { at: 'timestamptz?' }, ({ at }) =>
  orm.update(installation).set({ replayDueAt: at }),
)
