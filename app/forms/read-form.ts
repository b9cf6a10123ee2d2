import { once } from 'node:events'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { Hold } from '#app/_http/memory.ts'
import { piecesOf, UnreadBody } from '#app/_http/pieces.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { trapName } from '#components/forms/trap.tsx'
import type { Signs } from '#lib/doors/capture/submission.ts'
import type { Locale } from '#messages/locales.ts'
import { asLanguage } from '#messages/messages.ts'
import type { FieldValue, FormDefinition } from '#policy/form.ts'

export type PostedFile = {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
  /** It was longer than its field takes, or the post as a whole; its bytes were not kept. */
  readonly tooLarge: boolean
}

/** `files` are those of its own parts; a page with script sends tokens in their place. */
export type ReadForm = { readonly data: FormData; readonly files: readonly PostedFile[] }

/** Longest texts of a post together, in bytes: the longest fields of a form, in the widest letters, with room. */
const longestTexts = 256 * 1024
/** What a host that limits bodies lets through in all, the texts included. */
const hostLimit = 4_000_000

/** Most bytes of files that one post without script may bring. */
export function plainLimit({ fields }: FormDefinition): number {
  const declared = Object.values(fields).reduce(
    (sum, field) => sum + (field.type === 'files' ? field.most * field.maxBytes : 0),
    0,
  )
  return process.env.VERCEL ? Math.min(declared, hostLimit - longestTexts) : declared
}

/** Why a post was not read. `busy`: there is no room for its files now; `stalled`: it stopped coming. */
export type UnreadForm = 'too_large' | 'unreadable' | 'busy' | 'stalled'

/**
 * Reads a post of a form, with its files where it takes any: file by file as they come, so that what is too large
 * costs its file and not what was typed. What has come is counted to `hold`, and nothing that was only announced.
 * @param patience how long nothing may come, in milliseconds
 */
export async function readForm(
  request: Request,
  definition: FormDefinition,
  hold: Hold,
  patience?: number,
): Promise<ReadForm | UnreadForm> {
  const limit = plainLimit(definition)
  const type = request.headers.get('content-type') ?? ''
  try {
    if (limit === 0 || !type.startsWith('multipart/form-data') || !request.body) {
      const data = await readPostedForm(request, longestTexts)
      return typeof data === 'string' ? data : { data, files: [] }
    }
    return await readParts(piecesOf(request.body, hold, patience), type, definition, limit)
  } catch (error) {
    return error instanceof UnreadBody ? error.why : 'unreadable'
  }
}

async function readParts(
  pieces: AsyncIterable<Uint8Array>,
  type: string,
  { fields }: FormDefinition,
  limit: number,
): Promise<ReadForm | 'too_large' | 'unreadable'> {
  const data = new FormData()
  const files: PostedFile[] = []
  let texts = 0
  let room = limit
  let nameless = false
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fieldSize: longestTexts, fields: 1_000, files: 50 },
    // A part is a file by its name: one that states a type alone is a text.
    isPartAFile: (_, __, name) => name !== undefined,
  })
  // A part that breaks off tells its own stream alone, and the parser would wait for that stream for ever.
  const broken = new Promise<never>((_, fail) => parser.on('error', fail))
  broken.catch(() => {})
  const read = once(parser, 'finish')
  read.catch(() => {})
  parser.on('field', (name: string | undefined, value: string) => {
    texts += (name?.length ?? 0) + value.length
    if (name === undefined) nameless = true
    else if (texts <= longestTexts) data.append(name, value)
  })
  parser.on('file', (field: string | undefined, stream: BusboyFileStream, name: string) => {
    const declared = field !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined
    const own = declared?.type === 'files' ? declared.maxBytes : 0
    const kept: Buffer[] = []
    let length = 0
    let tooLarge = false
    stream.on('error', (error: unknown) => parser.emit('error', error))
    stream.on('data', (piece: Buffer) => {
      length += piece.length
      tooLarge ||= length > own || piece.length > room
      if (tooLarge) kept.length = 0
      else kept.push(piece)
      room -= piece.length
    })
    stream.on('end', () => {
      // What a browser sends for a field where nothing was chosen.
      if (!name && length === 0) return
      if (field === undefined) nameless = true
      else files.push({ field, name, bytes: Buffer.concat(kept), tooLarge })
    })
  })
  for await (const piece of pieces) {
    if (!parser.write(piece)) await Promise.race([once(parser, 'drain'), broken])
  }
  parser.end()
  await Promise.race([read, broken])
  if (nameless) return 'unreadable'
  return texts > longestTexts ? 'too_large' : { data, files }
}

/** Names that a form carries beside its fields. */
const carried = new Set(['form', 'notice', 'language', 'elapsed', 'proof', 'draft', 'came', trapName])

export type Posted = {
  readonly form: string
  readonly locale: Locale
  readonly notice: string
  readonly entries: ReadonlyMap<string, FieldValue>
  readonly signs: Signs
  /** What the page holds of what was kept while it was typed. */
  readonly draft: string | null
}

/** Reads a posted form: a name that comes more than once is a list. */
export function readPosted(form: string, data: FormData): Posted {
  const entries = new Map<string, FieldValue>()
  for (const [name, value] of data) {
    if (name.startsWith('$ACTION')) continue
    // A file in a form that takes none is an answer to a question it does not ask.
    const text = typeof value === 'string' ? value : value.name
    const before = entries.get(name)
    entries.set(name, before === undefined ? text : [...[before].flat(), text])
  }
  return {
    form,
    locale: asLanguage(String(entries.get('language') ?? '')),
    notice: String(entries.get('notice') ?? ''),
    signs: signsOf(entries),
    draft: String(entries.get('draft') ?? '') || null,
    entries: new Map([...entries].filter(([name]) => !carried.has(name))),
  }
}

function signsOf(entries: ReadonlyMap<string, FieldValue>): Signs {
  const elapsed = String(entries.get('elapsed') ?? '')
  const proof = String(entries.get('proof') ?? '')
  return {
    trapped: Boolean(entries.get(trapName)?.length),
    elapsedMs: /^\d{1,12}$/.test(elapsed) ? Number(elapsed) : null,
    proof: proof || null,
  }
}
