import { randomBytes, randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { insertMailFile } from '#lib/files/changes.ts'
import { sealFile, wrapFileKey } from '#lib/keyring.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { cleanFileName } from '#lib/platform/files/file-name.ts'
import { inspectFile } from '#lib/platform/files/inspect.ts'

const mostFiles = 10
const largest = 10 * 1024 ** 2
const waitsMs = 60 * 60_000

export type MailFile = { readonly name: string; readonly bytes: Buffer }

/**
 * Stages what came with a mail, inspected as every file of a stranger is (S7). What is not kept is named, since whoever
 * reads the mail has to know that there was more.
 */
export async function stageMailFiles(
  app: AppContext,
  form: string,
  files: readonly MailFile[],
): Promise<{ ids: string[]; leftOut: string[] }> {
  const ids: string[] = []
  const leftOut: string[] = []
  for (const file of files) {
    const id = ids.length < mostFiles ? await stage(app, form, file) : null
    if (id) ids.push(id)
    else leftOut.push(cleanFileName(file.name))
  }
  return { ids, leftOut }
}

async function stage(app: AppContext, form: string, file: MailFile): Promise<string | null> {
  if (file.bytes.length > largest) return null
  const inspected = await inspectFile(file.name, file.bytes)
  if (!inspected.ok) return null
  const { name, type, bytes } = inspected
  const id = randomUUID()
  const now = app.clock()
  const key = wrapFileKey(app.ring, id, randomBytes(32))
  await enter(
    app.db,
    insertMailFile({
      id,
      token: newToken().hash,
      form,
      name,
      type,
      bytes: bytes.length,
      content: keyedDigest(app.keys.data, 'file', file.bytes),
      key,
      expires: new Date(now.getTime() + waitsMs),
      now,
    }),
  )
  await app.files.put(`files/${id}`, sealFile(app.ring, id, key, bytes))
  return id
}
