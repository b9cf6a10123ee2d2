import { statement } from '#lib/platform/statement.ts'

/** Adds a template or changes it. No row: there are as many as anybody looks through. */
export const keepTemplate = statement<{
  id: string
  name: string
  language: string
  subject: string
  body: string
  now: Date
}>(
  'keep_reply_template',
  `insert into reply_templates (id, name, language, subject, body, changed_at)
  select :id::uuid, :name::text, :language::text, :subject::text, :body::text, :now::timestamptz
  where (select count(*) from reply_templates where id <> :id::uuid) < 200
  on conflict (id) do update set name = excluded.name, language = excluded.language, subject = excluded.subject,
    body = excluded.body, changed_at = excluded.changed_at
  returning id`,
)

export const removeTemplate = statement<{ id: string }>(
  'remove_reply_template',
  'delete from reply_templates where id = :id::uuid returning id',
)
