import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyObject } from './key-object.ts'

const ivLength = 12
const tagLength = 16

/**
 * AES-256-GCM: version byte, nonce, tag, ciphertext.
 * @param version which key of the ring this is, 0–255
 * @param bind text that must be given again to open, so that a sealed value cannot be moved to another row
 */
export function seal(key: Buffer, version: number, bind: string, plaintext: Buffer): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), iv)
  cipher.setAAD(Buffer.from(bind, 'utf8'))
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body])
}

export function versionOf(sealed: Buffer): number {
  return sealed.readUInt8(0)
}

/** Opens what `seal` made; throws when the key, the binding or a single bit differs. */
export function unseal(key: Buffer, bind: string, sealed: Buffer): Buffer {
  const iv = sealed.subarray(1, 1 + ivLength)
  const tag = sealed.subarray(1 + ivLength, 1 + ivLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), iv)
  decipher.setAAD(Buffer.from(bind, 'utf8'))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(1 + ivLength + tagLength)), decipher.final()])
}
