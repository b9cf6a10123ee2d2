import { readPostedForm } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { CertificatePage } from '#components/privacy/certificate-page.tsx'
import { checkCertificate } from '#lib/certificates/certificate.ts'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const longest = 64 * 1024

/** Where anybody checks a certificate of erasure. */
export const GET = localized(async (locale, _, request) => {
  const { certificate: words } = messages[locale]
  const found = new URL(request.url).searchParams.get('found') ?? ''
  const says: Readonly<Record<string, string>> = words.found
  const page = (
    <CertificatePage
      title={words.title}
      text={words.text}
      found={Object.hasOwn(says, found) ? says[found] : undefined}
      label={words.paste}
      fileLabel={words.file}
      send={words.send}
      keyText={words.keyText}
      keyLink={{ label: words.keyLink, href: '/.well-known/jwks.json' }}
    />
  )
  return siteDocument({ locale, path: '/privacy/certificate', title: words.title, personal: true }, page)
})

/** Leads back with what was found; nothing of what was sent is kept. */
export const POST = localized(async (locale, _, request) => {
  const to = `${localePath(locale, '/privacy/certificate')}?found=${await look(request)}`
  return new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } })
})

async function look(request: Request): Promise<string> {
  const form = await readPostedForm(request, longest)
  if (!(form instanceof FormData)) return 'foreign'
  const [pasted, file] = [form.get('certificate'), form.get('file')]
  const text =
    typeof pasted === 'string' && pasted.trim() ? pasted : file instanceof File ? await file.text() : ''
  const checked = checkCertificate((await app()).keys, text)
  return checked.kind === 'genuine' ? checked.certificate.state : checked.kind
}
