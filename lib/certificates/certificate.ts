import { z } from 'zod'
import type { HeldBack } from '#db/schema/holds.ts'
import type { AppKeys } from '#lib/app.ts'
import { checkJws, type SigningKey, signingKeyOf, signJws } from '#lib/platform/crypto/signature.ts'

const type = 'certificate-of-erasure'

const body = z.object({
  type: z.literal(type),
  reference: z.string(),
  /** Who erased. */
  controller: z.string(),
  erasedAt: z.iso.datetime(),
  /** How many rows of which tables went. */
  removed: z.array(z.object({ table: z.string(), rows: z.number() })),
  /** What stays, and why. */
  remains: z.literal('a keyed digest of each address, so that nobody writes to it again'),
  /** Kinds of record that the law keeps back, and on what ground; none where everything went. */
  held: z.array(z.object({ record: z.string(), ground: z.string() })).optional(),
  /** Companies whose services were used for this person, and when each confirmed that it let go too. */
  processors: z.array(z.object({ name: z.string(), confirmedAt: z.iso.datetime().nullable() })),
  state: z.enum(['pending', 'final']),
  issuedAt: z.iso.datetime(),
})

/** What a certificate says. Nobody's data is in it. */
export type Certificate = z.output<typeof body>

/** Certificates are signed under the suppression key, which never changes: they can be checked for as long as there is an installation. */
export function certificateKey({ suppression }: Pick<AppKeys, 'suppression'>): SigningKey {
  return signingKeyOf(suppression, 'candor certificate of erasure')
}

export type CertificateFacts = Pick<Certificate, 'reference' | 'controller' | 'removed' | 'processors'> & {
  readonly held?: readonly HeldBack[]
  readonly erasedAt: Date
  readonly issuedAt: Date
}

/** Signs what an erasure came to; final once every company has confirmed. */
export function signCertificate(keys: Pick<AppKeys, 'suppression'>, facts: CertificateFacts): string {
  const { erasedAt, issuedAt, held = [], ...rest } = facts
  const certificate: Certificate = {
    type,
    ...rest,
    ...(held.length > 0 && { held: [...held] }),
    remains: 'a keyed digest of each address, so that nobody writes to it again',
    erasedAt: erasedAt.toISOString(),
    state: facts.processors.every(({ confirmedAt }) => confirmedAt) ? 'final' : 'pending',
    issuedAt: issuedAt.toISOString(),
  }
  return signJws(certificateKey(keys), type, certificate)
}

export type CheckedCertificate =
  | { readonly kind: 'genuine'; readonly certificate: Certificate }
  | { readonly kind: 'altered' | 'foreign' }

/** Checks what somebody shows as a certificate of ours. */
export function checkCertificate(keys: Pick<AppKeys, 'suppression'>, text: string): CheckedCertificate {
  const checked = checkJws(certificateKey(keys), type, text)
  if (checked.kind !== 'genuine') return checked
  const certificate = body.safeParse(checked.value)
  return certificate.success ? { kind: 'genuine', certificate: certificate.data } : { kind: 'altered' }
}
