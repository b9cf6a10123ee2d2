import { randomBytes, randomUUID } from 'node:crypto'
import type { Codec, Personal } from '#db/classes.ts'
import type { ClassifiedColumn } from '#db/describe.ts'
import {
  type Keyring,
  type StaffTextPlace,
  sealDraft,
  sealMail,
  sealMessage,
  sealReply,
  sealStaffText,
} from '#lib/keyring.ts'

/** A value that stands in one column alone. */
export type Canary = {
  readonly place: string
  readonly personal: Personal
  /** How it reads to whoever may read it. */
  readonly text: string
  /** How it stands in the table, as `row::text` prints it. */
  readonly stored: string
}

type Seal = (ring: Keyring, table: string, id: string, text: string) => Buffer

const seals: { readonly [C in Codec]: Seal } = {
  message: (ring, _, id, text) => sealMessage(ring, id, { text }),
  letter: (ring, _, id, text) => sealReply(ring, id, { subject: '', text }),
  mail: (ring, _, id, text) => sealMail(ring, id, { subject: '', text, html: '', headers: {} }),
  answers: (ring, _, id, text) => sealDraft(ring, id, { text }),
  text: (ring, table, id, text) => sealStaffText(ring, table as StaffTextPlace, id, text),
}

let made = 0

/** Makes a value that a personal column may hold and no other holds; nothing to look for where it is only yes or no. */
export function canaryFor(
  ring: Keyring,
  table: string,
  id: string,
  { name, type, personal }: ClassifiedColumn & { readonly personal: Personal },
): { readonly value: unknown; readonly canary: Canary | null } {
  made += 1
  const place = `${table}.${name}`
  const of = (text: string, value: unknown, stored = text) => ({
    value,
    canary: { place, personal, text, stored },
  })
  const text = `canary${made}x${table}x${name}`
  if (type === 'bytea') {
    const value = personal.codec ? seals[personal.codec](ring, table, id, text) : Buffer.from(text)
    return of(text, value, value.toString('hex'))
  }
  if (type === 'text') return of(text, text)
  if (type === 'text[]') return of(text, [text])
  if (type === 'jsonb') return of(text, JSON.stringify({ said: text }))
  if (type === 'boolean') return { value: true, canary: null }
  const number = String(7_000_000_000 + made)
  if (type === 'bigint[]') return of(number, [number])
  if (type === 'bigint') return of(number, number)
  if (type === 'date') {
    const day = new Date(Date.UTC(2201, 0, made)).toISOString().slice(0, 10)
    return of(day, day)
  }
  if (type.startsWith('timestamp')) {
    const day = new Date(Date.UTC(2101, 0, made)).toISOString().slice(0, 10)
    return of(day, `${day}T12:00:00Z`)
  }
  throw new Error(`No canary is known of type ${type} (${place}): add it here.`)
}

/** Makes some value that a column must have and that is nobody's. */
export function fillerFor({ type, name }: ClassifiedColumn): unknown {
  if (type === 'uuid') return randomUUID()
  if (type === 'text') return `filler-${randomUUID()}`
  if (type === 'bytea') return randomBytes(32)
  if (type === 'jsonb') return '{}'
  if (type === 'boolean') return false
  if (type === 'date') return '2026-11-02'
  if (type.startsWith('timestamp')) return '2026-11-02T10:00:00Z'
  if (type === 'text[]' || type === 'uuid[]') return []
  if (/^(?:bigint|integer|smallint)$/.test(type)) return 1_000 + made++
  throw new Error(`No filler is known of type ${type} (${name}): add it here.`)
}
