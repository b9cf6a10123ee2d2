import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'

/** A posted form with one file, which is read as it comes. */
export type Upload = {
  /** The texts that came before the file. */
  readonly fields: Readonly<Record<string, string>>
  readonly file: Readable
  /** Whether the file was longer than allowed; known once it was read. */
  isCut(): boolean
}

/**
 * Opens a multipart post up to its first file.
 * @param largest bytes after which the file is cut off
 * @returns null for what is no such post
 */
export async function openUpload(request: Request, largest: number): Promise<Upload | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) return null
  const fields: Record<string, string> = {}
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fieldSize: 10_000, fields: 20, files: 1, fileSize: largest },
    isPartAFile: (_, __, name) => name !== undefined,
  })
  parser.on('field', (name: string, value: string) => {
    fields[name] = value
  })
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  return new Promise((opened) => {
    parser.once('file', (_: string, file: BusboyFileStream) => {
      // A post that is torn tears its file, so that what reads it does not wait for ever.
      body.once('error', (error) => file.destroy(error))
      parser.once('error', (error: Error) => file.destroy(error))
      opened({ fields, file, isCut: () => file.truncated })
    })
    parser.once('finish', () => opened(null))
    parser.once('error', () => opened(null))
    body.once('error', () => opened(null))
    body.pipe(parser)
  })
}
