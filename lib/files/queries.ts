import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { files } from '#db/schema/files.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'

const byTokens = read(
  'find_files_by_tokens',
  { tokens: 'bytea[]', form: 'text', now: 'timestamptz' },
  ({ tokens, form, now }) =>
    orm
      .select({
        id: files.id,
        token: files.token,
        field: files.field,
        name: files.name,
        bytes: files.bytes,
        key: files.key,
        ready: files.ready,
        content: files.content,
        /** Whether no enquiry holds it. */
        waits: sql<boolean>`${files.leadId} is null`,
      })
      .from(files)
      .where(
        and(
          sql`${files.token} = any(${tokens})`,
          eq(files.form, form),
          or(isNull(files.expiresAt), gt(files.expiresAt, now)),
        ),
      )
      .orderBy(asc(files.createdAt), asc(files.id)),
)

/** A file that was announced, and may have come: until then `content` is null. */
export type AnnouncedFile = Awaited<ReturnType<typeof byTokens>>[number]

/** Finds the files of a form that a page holds tokens of; those that have expired are not among them. */
export async function findFiles(
  db: Queryable,
  form: string,
  tokens: readonly Buffer[],
  now: Date,
): Promise<AnnouncedFile[]> {
  return tokens.length === 0 ? [] : byTokens(db, { tokens, form, now })
}

const columns = {
  id: files.id,
  field: files.field,
  name: files.name,
  type: files.type,
  bytes: files.bytes,
  correspondenceId: files.correspondenceId,
}

const ofLead = read('list_files_of_lead', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select(columns)
    .from(files)
    .where(and(eq(files.leadId, leadId), isNull(files.expiresAt)))
    .orderBy(asc(files.createdAt), asc(files.id)),
)

/** A file of an enquiry, as the desk lists it. `correspondenceId`: the mail it came with; null: it came with the form. */
export type LeadFile = Awaited<ReturnType<typeof ofLead>>[number]

/** Gives the files of a lead, the oldest first. */
export function listFilesOf(db: Queryable, leadId: string): Promise<LeadFile[]> {
  return ofLead(db, { leadId })
}

const byId = read('find_file', { id: 'uuid', onlyOf: 'uuid?' }, ({ id, onlyOf }) =>
  orm
    .select({ ...columns, key: files.key, leadId: leads.id })
    .from(files)
    .innerJoin(leads, eq(leads.id, files.leadId))
    .where(and(eq(files.id, id), isNull(files.expiresAt), visibleTo(onlyOf))),
)

export type SealedFile = Awaited<ReturnType<typeof byId>>[number]

/** @param onlyOf a member to whom the files of colleagues' leads do not exist (P23); null: all are found */
export async function findFile(db: Queryable, id: string, onlyOf: string | null): Promise<SealedFile | null> {
  const [file] = await byId(db, { id, onlyOf })
  return file ?? null
}
