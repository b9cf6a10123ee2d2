import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { writeCertificate } from '#lib/certificates/confirm-processor.ts'
import { findCertificate } from '#lib/certificates/queries.ts'

export const dynamic = 'force-dynamic'

/** The certificate itself, as a file to keep. */
export const GET = localized<{ reference: string }>(async (locale, { reference }) => {
  const opened = await app()
  const found = await findCertificate(opened.db, reference)
  if (!found) return notFoundDocument(locale)
  return new Response(`${writeCertificate(opened, found)}\n`, {
    headers: {
      'Content-Type': 'application/jose; charset=utf-8',
      'Content-Disposition': `attachment; filename="certificate-${found.reference}.jws"`,
      'Cache-Control': 'no-store',
    },
  })
})
