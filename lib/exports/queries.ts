import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { exports_ } from '#db/schema/exports.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

/** What of an export its makers and members need. */
export const exportColumns = {
  id: exports_.id,
  staffId: exports_.staffId,
  dataset: exports_.dataset,
  format: exports_.format,
  query: exports_.query,
  opensMessages: exports_.opensMessages,
  state: exports_.state,
  total: exports_.total,
  parts: exports_.parts,
  key: exports_.key,
  createdAt: exports_.createdAt,
  expiresAt: exports_.expiresAt,
}

const byId = read(
  'find_export',
  { id: 'uuid', staffId: 'uuid', now: 'timestamptz' },
  ({ id, staffId, now }) =>
    orm
      .select(exportColumns)
      .from(exports_)
      .where(and(eq(exports_.id, id), eq(exports_.staffId, staffId), gt(exports_.expiresAt, now))),
)

export type ExportRow = Awaited<ReturnType<typeof byId>>[number]

/** Gives a member's own export, while it is kept. */
export async function findExport(
  db: Queryable,
  id: string,
  staffId: string,
  now: Date,
): Promise<ExportRow | null> {
  const [row] = await byId(db, { id, staffId, now })
  return row ?? null
}

const ofMember = read('list_exports_of_member', { staffId: 'uuid', now: 'timestamptz' }, ({ staffId, now }) =>
  orm
    .select(exportColumns)
    .from(exports_)
    .where(and(eq(exports_.staffId, staffId), gt(exports_.expiresAt, now), ne(exports_.state, 'direct')))
    .orderBy(desc(exports_.createdAt))
    .limit(20),
)

/** Gives what a member has had made, and can still fetch or see in the making. */
export async function listExportsOf(db: Queryable, staffId: string, now: Date): Promise<ExportRow[]> {
  return ofMember(db, { staffId, now })
}

const kept = read('find_kept_export', { id: 'uuid', now: 'timestamptz' }, ({ id, now }) =>
  orm
    .select(exportColumns)
    .from(exports_)
    .where(and(eq(exports_.id, id), gt(exports_.expiresAt, now))),
)

/** Gives an export, whoever ordered it, while it is kept. */
export async function findExportOf(db: Queryable, id: string, now: Date): Promise<ExportRow | null> {
  const [row] = await kept(db, { id, now })
  return row ?? null
}
