import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { PasskeySite } from './passkey-site.ts'

/** How long a question waits for its answer. */
export const askedMinutes = 5
const timeout = askedMinutes * 60_000

/** What passkeys sign by: EdDSA, ES256, RS256, as RFC 9053 numbers them. */
const algorithms = [-8, -7, -257]

/** A passkey as its device names it. */
type Named = { readonly credential: string; readonly transports: readonly string[] }

/** What a device gave of a new passkey. */
export type NewPasskey = Named & { readonly publicKey: Buffer; readonly counter: number }

const text = z.string().max(16_000)
const id = z.string().regex(/^[\w-]{1,1400}$/)
const common = { id, rawId: id, type: z.literal('public-key'), clientExtensionResults: z.object({}) }
const transports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8)

const madeSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: transports.optional(),
  }),
})

const shownSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})

/** What a browser says that a passkey of its answered: read, and not yet believed. */
export type ShownPasskey = z.infer<typeof shownSchema>

/** The package is wanted at a press, not at each start. */
const webauthn = () => import('@simplewebauthn/server')

/** The question for a passkey; without `allowed`, for any that the browser has for this site. */
export async function askForPasskey(
  { rpId }: PasskeySite,
  allowed: readonly Named[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID: rpId,
    userVerification: 'required',
    timeout,
    allowCredentials: allowed.map(descriptor),
  })
}

/** The question for a new passkey, which the device keeps and finds by itself later. @param known those that it shall not make again */
export async function askForNewPasskey(
  { rpId }: PasskeySite,
  of: { readonly agency: string; readonly id: string; readonly email: string; readonly name: string | null },
  known: readonly Named[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpName: of.agency,
    rpID: rpId,
    userName: of.email,
    userDisplayName: of.name ?? of.email,
    userID: new TextEncoder().encode(of.id),
    timeout,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(descriptor),
    supportedAlgorithmIDs: algorithms,
  })
}

/** Checks a new passkey against the question; null for one of another question, origin or site, or without its holder's consent. */
export async function checkNewPasskey(
  { rpId, origin }: PasskeySite,
  challenge: string,
  answer: string,
): Promise<NewPasskey | null> {
  const response = parse(madeSchema, answer)
  if (!response) return null
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return null
    const { id: credential, publicKey, counter } = registrationInfo.credential
    return {
      credential,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: response.response.transports ?? [],
    }
  } catch {
    return null
  }
}

/** Reads what a browser sent; null for what is no answer of a passkey. */
export function readShownPasskey(answer: string): ShownPasskey | null {
  return parse(shownSchema, answer)
}

/** Whom a passkey says it belongs to; null where it says nothing. */
export function holderOf({ response }: ShownPasskey): string | null {
  return response.userHandle ? Buffer.from(response.userHandle, 'base64url').toString() : null
}

/**
 * Checks an answer against the question and the passkey's public half.
 * @returns how often its device says it was used; null for an answer that is not proven
 */
export async function checkShownPasskey(
  { rpId, origin }: PasskeySite,
  challenge: string,
  shown: ShownPasskey,
  key: { readonly credential: string; readonly publicKey: Buffer },
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: shown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      // Its count is looked at once the signature has shown that the passkey itself gave it.
      credential: { id: key.credential, publicKey: new Uint8Array(key.publicKey), counter: 0 },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

const descriptor = ({ credential, transports }: Named) => ({ id: credential, transports: [...transports] })

function parse<S extends z.ZodType>(schema: S, answer: string): z.infer<S> | null {
  try {
    return schema.safeParse(JSON.parse(answer)).data ?? null
  } catch {
    return null
  }
}
