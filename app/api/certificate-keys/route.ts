import { app } from '#app/context.ts'
import { certificateKey } from '#lib/certificates/certificate.ts'

export const dynamic = 'force-dynamic'

/** The public key of certificates of erasure, as a JWK Set (RFC 7517); answers `/.well-known/jwks.json`. */
export async function GET(): Promise<Response> {
  const { jwk } = certificateKey((await app()).keys)
  return Response.json(
    { keys: [jwk] },
    { headers: { 'Content-Type': 'application/jwk-set+json', 'Cache-Control': 'public, max-age=3600' } },
  )
}
