import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** A public key as other programs read it (RFC 8037), named by its own digest (RFC 7638). */
export type PublicJwk = {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly use: 'sig'
  readonly alg: 'EdDSA'
}

export type SigningKey = { readonly secret: KeyObject; readonly jwk: PublicJwk }

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A key that signs, of another that never changes: so that whatever it signed can be checked for ever. */
export function signingKeyOf(key: Buffer, use: string): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', key, '', use, 32))
  const secret = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  const named = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x })
  const kid = createHash('sha256').update(named).digest('base64url')
  return { secret, jwk: { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' } }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Signs a value as a compact JWS (RFC 7515), which any program for it can check. */
export function signJws({ secret, jwk }: SigningKey, type: string, value: unknown): string {
  const signed = `${encoded({ alg: 'EdDSA', typ: type, kid: jwk.kid })}.${encoded(value)}`
  return `${signed}.${sign(null, Buffer.from(signed), secret).toString('base64url')}`
}

export type Checked =
  | { readonly kind: 'genuine'; readonly value: unknown }
  /** It names our key, and is not as we signed it. */
  | { readonly kind: 'altered' }
  /** Another key signed it, or it is no JWS. */
  | { readonly kind: 'foreign' }

/** Checks a compact JWS against the one key that counts. */
export function checkJws({ secret, jwk }: SigningKey, type: string, text: string): Checked {
  const [head = '', body = '', signature = '', ...more] = text.trim().split('.')
  const header = decoded(head)
  if (!header || header.kid !== jwk.kid || more.length > 0) return { kind: 'foreign' }
  const signed = Buffer.from(`${head}.${body}`)
  const bytes = Buffer.from(signature, 'base64url')
  const isOurs =
    header.alg === 'EdDSA' &&
    header.typ === type &&
    // Another way to write the same bytes is not what was signed.
    bytes.toString('base64url') === signature &&
    verify(null, signed, createPublicKey(secret), bytes)
  const value = isOurs && decoded(body)
  return value ? { kind: 'genuine', value } : { kind: 'altered' }
}

function decoded(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
