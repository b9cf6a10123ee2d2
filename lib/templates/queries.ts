import { asc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { replyTemplates } from '#db/schema/templates.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const columns = {
  id: replyTemplates.id,
  name: replyTemplates.name,
  language: replyTemplates.language,
  subject: replyTemplates.subject,
  body: replyTemplates.body,
}

const list = read('list_reply_templates', {}, () =>
  orm
    .select(columns)
    .from(replyTemplates)
    .orderBy(sql`lower(${replyTemplates.name})`, asc(replyTemplates.language), asc(replyTemplates.id)),
)

/** A reply that staff send again and again. */
export type Template = Awaited<ReturnType<typeof list>>[number]

export async function listTemplates(db: Queryable): Promise<Template[]> {
  return list(db, {})
}
