import { sql } from 'drizzle-orm'
import { clientInstructions } from '#db/schema/clients.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { changeSql, operate } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import type { AppContext } from '#lib/app.ts'

const settle = changeSql(
  'operation',
  'settle_client_files',
  {},
  { id: 'uuid' },
  () => sql`update ${clientInstructions} set ${namesOf(clientInstructions.doneAt)} = ${disclosures.finishedAt}
    from ${disclosures}
    where ${clientInstructions.kind} = 'export' and ${clientInstructions.doneAt} is null
      and ${disclosures.id} = ${clientInstructions.disclosureId} and ${disclosures.finishedAt} is not null
    returning ${clientInstructions.id}`,
)

/** Says of each instruction to make a file that it is done, once the file was whole. */
export async function settleClientFiles({ db }: Pick<AppContext, 'db'>): Promise<number> {
  return (await operate(db, settle({}))).length
}
