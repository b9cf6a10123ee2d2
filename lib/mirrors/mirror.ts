import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { holdGrounds } from '#db/schema/holds.ts'
import { suppressionReasons } from '#db/schema/suppressions.ts'
import { checkOf } from '#lib/installation/check.ts'
import { keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'
import { channels, recordClasses } from '#policy/vocabulary.ts'

/** The folder of the file store where what outlives a restore lies. No backup holds it, and no restore writes to it. */
export const mirrorFolder = 'mirrors'

const bytes = z.string().transform((text): Buffer => Buffer.from(text, 'base64url'))
const channel = z.enum(channels)

/** What its certificate says. */
const certified = z.object({
  reference: z.string(),
  requests: z.array(z.string()),
  processors: z.array(z.string()),
  removed: z.array(z.object({ table: z.string(), rows: z.number() })),
  held: z.array(z.object({ record: z.enum(recordClasses), ground: z.enum(holdGrounds) })).default([]),
})

const shapes = {
  /** Somebody was erased: under these ids, and marked under these keyed addresses. */
  erasure: z.object({
    kind: z.literal('erasure'),
    id: z.uuid(),
    people: z.array(z.uuid()),
    keys: z.array(z.object({ channel, key: bytes })),
    /** So many of the keys, the first, were their own then; the others they had been known by, which may be somebody else's. */
    own: z.number(),
    /** Whether their name was taken out of what staff wrote elsewhere. */
    strikes: z.boolean(),
    reason: z.enum(['request', 'minor', 'retention']),
    at: z.coerce.date(),
    /** Holds that stood then and kept a part back, without their reason, which may name somebody. */
    holds: z
      .array(
        z.object({
          id: z.uuid(),
          ground: z.enum(holdGrounds),
          covers: z.array(z.enum(recordClasses)),
          placedBy: z.uuid(),
          placedAt: z.coerce.date(),
        }),
      )
      .default([]),
    certified: certified.optional(),
  }),
  /** What was held for a client up to a moment went as it told us: all of it, or one person's. */
  client: z.object({
    kind: z.literal('client'),
    id: z.uuid(),
    clientId: z.uuid(),
    about: bytes.nullable(),
    at: z.coerce.date(),
    certified,
  }),
  /** A lead went on the word of whom it named, who stays for something else. */
  lead: z.object({ kind: z.literal('lead'), id: z.uuid(), at: z.coerce.date() }),
  /** What was put on the list of whom not to write to. */
  refusals: z.object({
    kind: z.literal('refusals'),
    entries: z.array(
      z.object({
        key: bytes,
        channel,
        reason: z.enum(suppressionReasons),
        how: z.string().nullable(),
        at: z.coerce.date(),
      }),
    ),
  }),
}

/** What is repeated after a restore: by ids and keyed digests alone, no address. */
export type Mirror = {
  readonly [K in keyof typeof shapes]: z.output<(typeof shapes)[K]>
}[keyof typeof shapes]

export type ErasureMirror = Extract<Mirror, { kind: 'erasure' }>
export type Refusal = Extract<Mirror, { kind: 'refusals' }>['entries'][number]

const shape = z.discriminatedUnion('kind', [shapes.erasure, shapes.client, shapes.lead, shapes.refusals])
const envelope = z.object({ check: bytes, body: z.string(), signature: bytes })

const written = (value: Buffer) => value.toString('base64url')

/** The name that a mirror has in the store. */
export function nameOf(mirror: Mirror): string {
  if (mirror.kind !== 'refusals') return `${mirrorFolder}/${mirror.kind}-${mirror.id}`
  const last = Math.max(...mirror.entries.map(({ at }) => at.getTime()))
  return `${mirrorFolder}/refusals-${last.toString(36)}-${randomBytes(8).toString('hex')}`
}

/** The id of the erasure, of a person or on a client's instruction, that an object of this name repeats; null for another. */
export function erasureOf(name: string, kind: 'erasure' | 'client'): string | null {
  const [, found, id] = /\/(erasure|client)-(.+)$/.exec(name) ?? []
  return found === kind && id ? id : null
}

/** Whether an object of this name says what was put on the list of whom not to write to. */
export function isOfRefusals(name: string): boolean {
  return name.startsWith(`${mirrorFolder}/refusals-`)
}

/** A mirror as it lies in the store, signed under the suppression key: whoever can write there can add nothing. */
export function writeMirror(suppressionKey: Buffer, mirror: Mirror): string {
  const body = JSON.stringify(mirror, function (this: Record<string, unknown>, key, value: unknown) {
    const own = this[key]
    return Buffer.isBuffer(own) ? written(own) : value
  })
  const signature = written(keyedDigest(suppressionKey, 'mirror', body))
  return JSON.stringify({ check: written(checkOf(suppressionKey)), body, signature })
}

export type ReadMirror =
  | { readonly kind: 'ours'; readonly mirror: Mirror }
  | { readonly kind: 'other_key' | 'altered' }

/** Reads what `writeMirror` wrote. */
export function readMirror(suppressionKey: Buffer, text: string): ReadMirror {
  try {
    const { check, body, signature } = envelope.parse(JSON.parse(text))
    if (!sameBytes(check, checkOf(suppressionKey))) return { kind: 'other_key' }
    if (!sameBytes(signature, keyedDigest(suppressionKey, 'mirror', body))) return { kind: 'altered' }
    return { kind: 'ours', mirror: shape.parse(JSON.parse(body)) }
  } catch {
    return { kind: 'altered' }
  }
}
