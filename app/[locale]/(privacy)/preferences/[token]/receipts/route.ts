import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { receiptsOf } from '#lib/preferences/preferences.ts'

export const dynamic = 'force-dynamic'

/** The receipts of one's own consents, as a file (R6): by a press, since reading a link hands nothing out (E4). */
export const POST = localized<{ token: string }>(async (locale, { token }) => {
  const receipts = await receiptsOf(await app(), token)
  if (!receipts) return notFoundDocument(locale)
  return new Response(`[${receipts.join(',\n')}]\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="consents.json"',
      'Cache-Control': 'no-store',
    },
  })
})
