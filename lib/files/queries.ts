import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** A file that was announced, and may have come. */
export type AnnouncedFile = {
  readonly id: string
  readonly token: Buffer
  readonly field: string
  readonly name: string
  readonly bytes: number
  readonly key: Buffer
  readonly ready: boolean
  /** Of what was sent; null until it came. */
  readonly content: Buffer | null
  /** Whether no enquiry holds it. */
  readonly waits: boolean
}

const byTokens = statement<{ tokens: Buffer[]; form: string; now: Date }>(
  'find_files_by_tokens',
  `select id, token, field, name, bytes, key, ready, content, lead_id is null as waits from files
  where token = any(:tokens::bytea[]) and form = :form::text
    and (expires_at is null or expires_at > :now::timestamptz)
  order by created_at, id`,
)

/** The files of a form that a page holds tokens of; those that have expired are not among them. */
export async function findFiles(
  db: Queryable,
  form: string,
  tokens: readonly Buffer[],
  now: Date,
): Promise<AnnouncedFile[]> {
  return tokens.length === 0 ? [] : db.query<AnnouncedFile>(byTokens({ tokens: [...tokens], form, now }))
}

/** A file of an enquiry, as the desk lists it. */
export type LeadFile = {
  readonly id: string
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  /** The mail it came with; null: it came with the form. */
  readonly correspondenceId: string | null
}

const ofLead = statement<{ lead_id: string }>(
  'list_files_of_lead',
  `select id, field, name, type, bytes, correspondence_id as "correspondenceId" from files where lead_id = :lead_id::uuid order by created_at, id`,
)

export async function listFilesOf(db: Queryable, leadId: string): Promise<LeadFile[]> {
  return db.query<LeadFile>(ofLead({ lead_id: leadId }))
}

export type SealedFile = LeadFile & { readonly key: Buffer; readonly leadId: string }

const find = statement<{ id: string; only_of: string | null }>(
  'find_file',
  `select f.id, f.field, f.name, f.type, f.bytes, f.correspondence_id as "correspondenceId", f.key, l.id as "leadId"
  from files f join leads l on l.id = f.lead_id
  where f.id = :id::uuid and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)`,
)

/** @param onlyOf a member to whom the files of colleagues' leads do not exist (P23); null: all are found */
export async function findFile(db: Queryable, id: string, onlyOf: string | null): Promise<SealedFile | null> {
  const [row] = await db.query<SealedFile>(find({ id, only_of: onlyOf }))
  return row ?? null
}
