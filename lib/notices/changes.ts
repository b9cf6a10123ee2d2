import { sql } from 'drizzle-orm'
import { noticeSources, notices, noticeTexts } from '#db/schema/notices.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

export const insertNotice = change(
  'operation',
  'insert_notice',
  {
    number: 'int',
    hash: 'text',
    meaning: 'text',
    material: 'text',
    deployment: 'jsonb',
    publishedAt: 'timestamptz',
  },
  ({ material, deployment, ...notice }) =>
    orm.insert(notices).values({ ...notice, material: sql`${material}`, deployment: sql`${deployment}` }),
)

export const insertNoticeText = change(
  'operation',
  'insert_notice_text',
  { number: 'int', language: 'text', hash: 'text', content: 'jsonb' },
  ({ content, ...text }) => orm.insert(noticeTexts).values({ ...text, content: sql`${content}` }),
)

/** Keeps what a version was made from, once. */
export const insertSource = change(
  'operation',
  'insert_source',
  { number: 'int', source: 'jsonb', changedPurposes: 'text[]' },
  ({ number, source, changedPurposes }) =>
    orm
      .insert(noticeSources)
      .values({ number, source: sql`${source}`, changedPurposes: sql`${changedPurposes}` })
      .onConflictDoNothing({ target: noticeSources.number }),
)
