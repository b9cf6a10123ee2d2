import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { files } from '#db/schema/files.ts'
import { proofCodes } from '#db/schema/proof-codes.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { agentFields } from '#policy/forms/agent.ts'
import { requestForm } from '#policy/forms/request-form.ts'

const nothing = Buffer.alloc(0)

/** Takes the key of a permission away, so that nobody can read it any more; the sweep of files takes its row and its bytes. */
const dropPermissions = change(
  'capture',
  'drop_permissions',
  { leadId: 'uuid', at: 'timestamptz', nothing: 'bytea' },
  (given) =>
    orm
      .update(files)
      .set({ key: given.nothing, name: sql`''`, expiresAt: given.at })
      .where(
        and(
          eq(files.leadId, given.leadId),
          sql`${files.form} = ${sql.raw(`'${requestForm}'`)}`,
          sql`${files.field} = ${sql.raw(`'${agentFields.permission}'`)}`,
          isNull(files.expiresAt),
        ),
      ),
)

const dropCode = change('choices', 'drop_proof_code', { leadId: 'uuid' }, ({ leadId }) =>
  orm.delete(proofCodes).where(eq(proofCodes.leadId, leadId)),
)

/**
 * Deletes what showed who asks, in the transaction that ends the request (P51, R2): the signed permission of an agent and the digits
 * that the mailbox got. How it was shown stays on the request, as one word.
 */
export async function deleteProofs(tx: Queryable, leadId: string, at: Date): Promise<void> {
  await enter(tx, dropPermissions({ leadId, at, nothing }))
  await choose(tx, dropCode({ leadId }))
}
