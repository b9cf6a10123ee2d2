import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { discloseFile } from '#lib/doors/disclose/file.ts'

export const dynamic = 'force-dynamic'

/** A file of an enquiry, as a download and nothing else; `proxy.ts` gives it a policy that lets it do nothing (S7). */
export const GET = staffGet('leads.read', z.strictObject({ id: z.uuid() }), async (currentUser, { id }) => {
  const { app, onlyOf, actor } = currentUser
  const opened = await discloseFile(app, id, onlyOf, actor)
  if (!opened) return answerMissing()
  const { file, bytes } = opened
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachment(file.name),
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  })
})

/** The name in the two ways that RFC 6266 has: plain for old readers, and whole. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
