import { Readable } from 'node:stream'
import { z } from 'zod'
import { flashOf } from '#app/admin/_action/desk-action.ts'
import { staffGet } from '#app/admin/_action/guard.ts'
import { redirectTo } from '#app/admin/_action/responses.tsx'
import { makeExportAction } from '#app/admin/exports/actions.ts'
import { streamExport } from '#lib/doors/disclose/stream-export.ts'
import { mediaTypes } from '#lib/doors/disclose/write-rows.ts'
import { findExport } from '#lib/exports/queries.ts'

/** Hands an export to the member who ordered it, and to nobody else. */
export const GET = staffGet('exports.make', z.object({ id: z.uuid() }), async ({ app, member }, { id }) => {
  const row = await findExport(app.db, id, member.id, app.clock())
  const bytes = row && (await streamExport(app, row))
  if (!bytes) return redirectTo('/admin/exports', { flash: flashOf(makeExportAction.path, 'over') })
  const { type, ending } = mediaTypes[row.format]
  const day = row.createdAt.toISOString().slice(0, 10)
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${row.dataset}-${day}.${ending}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
