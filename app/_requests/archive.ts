import { Readable } from 'node:stream'

/** Gives an archive to be saved, piece by piece as it is made. */
export function archive({ name, bytes }: { name: string; bytes: AsyncIterable<Buffer> }): Response {
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
