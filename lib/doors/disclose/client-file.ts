import type { ExportFormat } from '#db/schema/exports.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { setInstructionFile } from '#lib/clients/changes.ts'
import { findClient, findInstruction } from '#lib/clients/queries.ts'
import type { Actor } from '#lib/record-event.ts'
import { writeClientQuery } from './client-query.ts'
import { orderExport } from './make-export.ts'

type Ordered =
  | { readonly kind: 'made'; readonly id: string; readonly isDirect: boolean }
  | { readonly kind: 'gone' | 'done' }

/**
 * Has the file made that a client told us to make of its data, messages opened (P30). It enters the register of copies and the log as
 * every export does, and is fetched by the member who had it made. `done`: the instruction was carried out, or its erasure has begun.
 */
export async function orderClientFile(
  app: AppContext,
  { instructionId, format }: { readonly instructionId: string; readonly format: ExportFormat },
  by: Actor & { readonly id: string },
): Promise<Ordered> {
  const instruction = await findInstruction(app.db, instructionId)
  const client = instruction && (await findClient(app.db, instruction.clientId))
  if (!instruction || !client || instruction.kind === 'erase') return { kind: 'gone' }
  if (instruction.doneAt || instruction.begunAt) return { kind: 'done' }
  const query = writeClientQuery({ clientId: client.id, about: instruction.about })
  const order = { dataset: 'client_leads', format, query, opensMessages: true, staffId: by.id } as const
  const purpose = `Instruction ${instruction.reference}`
  const { id, isDirect } = await orderExport(app, order, { purpose, recipient: client.name, actor: by })
  await operate(app.db, setInstructionFile({ id: instructionId, disclosureId: id }))
  return { kind: 'made', id, isDirect }
}
