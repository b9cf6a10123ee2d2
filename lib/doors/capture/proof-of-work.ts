import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { z } from 'zod'
import type { AppContext } from '#lib/app.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { spendProof } from './pressure.ts'

/** How long a challenge may be worked on. */
const lifeMs = 10 * 60_000
/** About half a second of a laptop and two of a phone: nothing for one enquiry, much for ten thousand. */
const cost = 5_000

const scheme = z.object({
  challenge: z.object({
    parameters: z.looseObject({ data: z.object({ form: z.string(), until: z.number() }) }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

const secretOf = ({ keys }: AppContext) => keyedDigest(keys.auth, 'proof of work', 'altcha').toString('hex')

/** Work for a page to do before its form is taken; bound to the form, ten minutes good, ours by its signature. */
export async function challengeFor(app: AppContext, form: string): Promise<Challenge> {
  const until = app.clock().getTime() + lifeMs
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    deriveKey,
    data: { form, until },
    hmacSignatureSecret: secretOf(app),
  })
}

/** Whether this is the work we asked for, for this form, in time and not brought before. Uses it up. */
export async function isProven(app: AppContext, form: string, proof: string): Promise<boolean> {
  const payload = readProof(proof)
  if (!payload) return false
  const { form: asked, until } = payload.challenge.parameters.data
  if (asked !== form || app.clock().getTime() > until) return false
  try {
    const { verified } = await verifySolution({
      ...(payload as unknown as Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>),
      deriveKey,
      hmacSignatureSecret: secretOf(app),
    })
    return verified && (await spendProof(app.db, digestBytes(payload.challenge.signature), new Date(until)))
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || isLibraryFault(error)) return false
    throw error
  }
}

/** The library throws plain errors at what is malformed; those of the database carry a code. */
function isLibraryFault(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}

function readProof(proof: string): z.infer<typeof scheme> | null {
  if (proof.length > 4_000) return null
  try {
    return scheme.safeParse(JSON.parse(proof)).data ?? null
  } catch {
    return null
  }
}
