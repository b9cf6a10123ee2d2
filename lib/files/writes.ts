import { countRequest } from '#lib/doors/capture/parts/submission.ts'
import { statement } from '#lib/platform/statement.ts'

export type FileOfferValues = {
  now: Date
  rate_key: Buffer
  watched: Buffer[]
  rate_limit: number
  /** Most bytes that may wait for their forms at once. */
  most_waiting: number
  id: string
  token: Buffer
  form: string
  field: string
  name: string
  bytes: number
  key: Buffer
  expires: Date
}

/** `id` is null where the caller asks too often, or too much waits already. */
export type FileOfferRow = { count: number; id: string | null }

/** Announces a file before its bytes come, and counts the caller. */
export const insertFile = statement<FileOfferValues>(
  'insert_file',
  `with ${countRequest}, waiting as (
    select coalesce(sum(bytes), 0) as bytes from files where expires_at > :now::timestamptz
  ), file as (
    insert into files (id, token, form, field, name, bytes, key, expires_at, created_at)
    select :id::uuid, :token::bytea, :form::text, :field::text, :name::text, :bytes::int, :key::bytea,
      :expires::timestamptz, :now::timestamptz
    from rate, waiting
    where rate.count <= :rate_limit::int and waiting.bytes + :bytes::int <= :most_waiting::bigint
    returning id
  )
  select rate.count, (select id from file) as id from rate`,
)

/** Says that the bytes are in the store. No row: it has expired meanwhile. */
export const markFileReady = statement<{
  id: string
  name: string
  type: string
  bytes: number
  content: Buffer
  now: Date
}>(
  'mark_file_ready',
  `update files set ready = true, name = :name::text, type = :type::text, bytes = :bytes::int,
    content = :content::bytea
  where id = :id::uuid and expires_at > :now::timestamptz returning id`,
)

/** A file that comes with a mail about an enquiry: it is the enquiry's once the mail is, and else goes after its hour. */
export const insertMailFile = statement<{
  id: string
  token: Buffer
  form: string
  name: string
  type: string
  bytes: number
  content: Buffer
  key: Buffer
  expires: Date
  now: Date
}>(
  'insert_mail_file',
  `insert into files (id, token, form, field, name, type, bytes, content, key, ready, expires_at, created_at)
  values (:id::uuid, :token::bytea, :form::text, 'mail', :name::text, :type::text, :bytes::int, :content::bytea,
    :key::bytea, true, :expires::timestamptz, :now::timestamptz)`,
)

/** Gives files to the mail they came with, and to its enquiry. */
export const keepMailFiles = statement<{ ids: string[]; correspondence_id: string; now: Date }>(
  'keep_mail_files',
  `update files f set lead_id = c.lead_id, person_id = c.person_id, correspondence_id = c.id, expires_at = null
  from correspondence c
  where f.id = any(:ids::uuid[]) and c.id = :correspondence_id::uuid and f.expires_at > :now::timestamptz
  returning f.id`,
)

/** Ends a file that no enquiry holds. */
export const dropFile = statement<{ token: Buffer; form: string; now: Date }>(
  'drop_file',
  `update files set expires_at = :now::timestamptz
  where token = :token::bytea and form = :form::text and expires_at > :now::timestamptz returning id`,
)
