import type { AppContext } from '#lib/app.ts'
import { keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'

/** What comes back to a mail: a `bounce`, which names the message, or a `reply`, which names the lead. */
export type ReturnUse = 'bounce' | 'reply'

const letterOf = { bounce: 'b', reply: 'r' } as const
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const idBytes = 16
/** 96 bits under our key: with the id, 45 letters, so that a local part stays within its 64 octets. */
const macBytes = 12
const letters = Math.ceil(((idBytes + macBytes) * 8) / 5)

type Signed = Pick<AppContext, 'keys' | 'inboundAddress'>

/**
 * An address of ours that names what a mail was about (VERP), which nobody can make for another mail:
 * `reply+b….@agency.example`. Mail servers may write it in capitals.
 * @param id a UUID: of the message for a bounce, of the lead for a reply
 * @returns null where no mail is received
 */
export function returnAddress({ keys, inboundAddress }: Signed, use: ReturnUse, id: string): string | null {
  if (!inboundAddress) return null
  const at = inboundAddress.lastIndexOf('@')
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  const token = toLetters(Buffer.concat([bytes, macOf(keys.suppression, use, bytes)]))
  return `${inboundAddress.slice(0, at)}+${letterOf[use]}${token}${inboundAddress.slice(at)}`
}

/** Where a mail that unsubscribes goes: its subject says whom. Null where no mail is received. */
export function stopAddress({ inboundAddress }: Pick<Signed, 'inboundAddress'>): string | null {
  return inboundAddress ? inboundAddress.replace(/@(?=[^@]*$)/, '+unsubscribe@') : null
}

/** What an address of ours names; null for one that we did not make. */
export function readReturnAddress(
  { keys, inboundAddress }: Signed,
  address: string,
): { use: ReturnUse; id: string } | null {
  const match = /\+([br])([a-z2-7]{45})@([^@\s>]+)>?$/.exec(address.trim().toLowerCase())
  if (!inboundAddress || !match) return null
  const [, letter, token = ''] = match
  const use = letter === 'b' ? 'bounce' : 'reply'
  const bytes = fromLetters(token)
  const id = bytes.subarray(0, idBytes)
  if (!sameBytes(bytes.subarray(idBytes), macOf(keys.suppression, use, id))) return null
  const hex = id.toString('hex')
  return { use, id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
}

function macOf(key: Buffer, use: ReturnUse, id: Buffer): Buffer {
  return keyedDigest(key, `return ${use}`, id).subarray(0, macBytes)
}

function toLetters(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`) << 1n
  let text = ''
  for (let count = 0; count < letters; count++) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return text
}

function fromLetters(text: string): Buffer {
  let bits = 0n
  for (const letter of text) bits = (bits << 5n) | BigInt(alphabet.indexOf(letter))
  return Buffer.from((bits >> 1n).toString(16).padStart((idBytes + macBytes) * 2, '0'), 'hex')
}
