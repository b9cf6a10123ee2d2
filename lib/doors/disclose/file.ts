import type { AppContext } from '#lib/app.ts'
import { findFile, type LeadFile } from '#lib/files/queries.ts'
import { openFile } from '#lib/keyring.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'

/**
 * Opens a file of an enquiry for a member of staff, and enters in the log that they did (P23).
 * @param onlyOf a member to whom the files of colleagues' leads do not exist; null: all are open
 * @returns null where there is none, or it is not for this member
 * @throws when the store is away, or does not hold what the row says
 */
export async function discloseFile(
  { db, ring, files, clock }: AppContext,
  id: string,
  onlyOf: string | null,
  actor: Actor,
): Promise<{ file: LeadFile; bytes: Buffer } | null> {
  const file = await findFile(db, id, onlyOf)
  if (!file) return null
  const sealed = await files.get(`files/${id}`)
  if (!sealed) throw new Error(`The file ${id} is not in the store.`)
  const bytes = openFile(ring, id, file.key, sealed)
  await recordEvent(db, {
    at: clock(),
    actor,
    verb: 'file.opened',
    objectId: file.leadId,
    facts: { file: id },
  })
  return { file, bytes }
}
