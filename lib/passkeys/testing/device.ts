import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** How an answer of a device is spoiled. */
export type Spoiled = {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly type?: string
  readonly isPresent?: boolean
  readonly isVerified?: boolean
  readonly counter?: number
  readonly holder?: string | null
  /** Signs by a key that is not its own. */
  readonly isForged?: boolean
}

type Options = { readonly challenge: string; readonly rpId?: string; readonly rp?: { readonly id?: string } }

/** A member's phone or key, which makes one passkey and answers by it as the specification says. */
export function device(site: { readonly origin: string; readonly rpId: string }, counts = false) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const key = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )
  let holder: string | null = null
  let count = 0

  function client(type: string, options: Options, spoiled: Spoiled): Buffer {
    const { challenge = options.challenge, origin = site.origin } = spoiled
    return Buffer.from(JSON.stringify({ type: spoiled.type ?? type, challenge, origin, crossOrigin: false }))
  }

  function authenticatorData(spoiled: Spoiled, made?: Buffer): Buffer {
    const { rpId = site.rpId, isPresent = true, isVerified = true } = spoiled
    if (counts) count += 1
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(spoiled.counter ?? count)
    const flags = (isPresent ? 1 : 0) | (isVerified ? 4 : 0) | (made ? 64 : 0)
    const parts = [createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter]
    return Buffer.concat(made ? [...parts, made] : parts)
  }

  return {
    credential: id.toString('base64url'),
    /** Answers the question for a new passkey. */
    make(options: Options & { readonly user: { readonly id: string } }, spoiled: Spoiled = {}): string {
      holder = options.user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, key])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData(spoiled, attested))],
      ])
      return answer({
        clientDataJSON: client('webauthn.create', options, spoiled).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
        transports: ['internal'],
      })
    },
    /** Answers the question for a passkey. */
    show(options: Options, spoiled: Spoiled = {}): string {
      const said = client('webauthn.get', options, spoiled)
      const data = authenticatorData(spoiled)
      const signed = Buffer.concat([data, createHash('sha256').update(said).digest()])
      const named = spoiled.holder === undefined ? holder : spoiled.holder
      return answer({
        clientDataJSON: said.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, spoiled.isForged ? stranger : privateKey).toString('base64url'),
        ...(named !== null && { userHandle: named }),
      })
    },
  }

  function answer(response: object): string {
    const rawId = id.toString('base64url')
    return JSON.stringify({ id: rawId, rawId, type: 'public-key', clientExtensionResults: {}, response })
  }
}
