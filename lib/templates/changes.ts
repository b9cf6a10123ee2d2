import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { replyTemplates } from '#db/schema/templates.ts'
import { assign } from '#db/statement/assign.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

const excluded = alias(replyTemplates, 'excluded')
const { id: templateId, name, language, subject, body, changedAt } = excluded

/** Adds a template or changes it. No row: there are two hundred already. */
export const keepTemplate = changeSql(
  'operation',
  'keep_reply_template',
  { id: 'uuid', name: 'text', language: 'text', subject: 'text', body: 'text', now: 'timestamptz' },
  { id: 'uuid' },
  ({ now, ...template }) =>
    insertFrom(
      replyTemplates,
      { ...template, changedAt: now },
      sql`where (select count(*) from ${replyTemplates} where ${replyTemplates.id} <> ${template.id}) < 200
      on conflict (${namesOf(templateId)}) do update
        set ${assign(replyTemplates, { name, language, subject, body, changedAt })}
      returning ${namesOf(templateId)}`,
    ),
)

export const removeTemplate = change('operation', 'remove_reply_template', { id: 'uuid' }, ({ id }) =>
  orm.delete(replyTemplates).where(eq(replyTemplates.id, id)).returning({ id: replyTemplates.id }),
)
