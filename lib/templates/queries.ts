import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Language } from '#policy/vocabulary.ts'

export type Template = {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly subject: string
  readonly body: string
}

const list = statement(
  'list_reply_templates',
  'select id, name, language, subject, body from reply_templates order by lower(name), language, id',
)

export async function listTemplates(db: Queryable): Promise<Template[]> {
  return db.query<Template>(list({}))
}
