import { isUtf8 } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import { fileTypeFromBuffer } from 'file-type'
import { cleanFileName, endingOf } from './file-name.ts'
import { heicWithoutMetadata } from './heic.ts'
import { withoutMetadata } from './picture.ts'

/** `kind`: not a kind we take, or not what its name says · `damaged`: a picture that cannot be read. */
export type FileFault = 'file_empty' | 'file_kind' | 'file_damaged'

/** What a kind of file is called: the endings it may have, the first being its own. */
type Kind = {
  readonly endings: readonly string[]
  readonly type: string
  /** A picture is kept as this makes it; its name may have the ending of any other picture. */
  readonly picture?: (bytes: Buffer) => Promise<Buffer | null> | Buffer | null
}

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What is taken: documents, tables, slides, pictures and plain text. Nothing that a browser would run. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { endings: ['pdf'], type: 'application/pdf' },
  png: { endings: ['png'], type: 'image/png', picture: withoutMetadata },
  jpg: { endings: ['jpg', 'jpeg'], type: 'image/jpeg', picture: withoutMetadata },
  webp: { endings: ['webp'], type: 'image/webp', picture: withoutMetadata },
  gif: { endings: ['gif'], type: 'image/gif', picture: withoutMetadata },
  heic: { endings: ['heic', 'heif'], type: 'image/heic', picture: heicWithoutMetadata },
  docx: { endings: ['docx'], type: `${office}.wordprocessingml.document` },
  xlsx: { endings: ['xlsx'], type: `${office}.spreadsheetml.sheet` },
  pptx: { endings: ['pptx'], type: `${office}.presentationml.presentation` },
  odt: { endings: ['odt'], type: `${openDocument}.text` },
  ods: { endings: ['ods'], type: `${openDocument}.spreadsheet` },
  odp: { endings: ['odp'], type: `${openDocument}.presentation` },
}

/** Text has no mark of its own: its ending says which it is, its bytes that it is text. */
const texts: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv' }

/** Every ending that is taken, as the `accept` of a page: `.pdf,.png`. */
export const takenEndings: string = [
  ...Object.values(kinds).flatMap(({ endings }) => endings),
  ...Object.keys(texts),
]
  .map((ending) => `.${ending}`)
  .join(',')

export type Inspected =
  | { readonly ok: true; readonly name: string; readonly type: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: FileFault }

/**
 * Judges a file by its content, which its name has to agree with (S7), and gives it as it may be kept: with a clean
 * name, and a picture without metadata. A name without an ending gets the one of its kind, and so does a picture that is
 * called another kind of picture: telephones and sites name them as they like.
 */
export async function inspectFile(givenName: string, bytes: Buffer): Promise<Inspected> {
  if (bytes.length === 0) return { ok: false, fault: 'file_empty' }
  const name = cleanFileName(givenName)
  const ending = endingOf(name)
  const sniffed = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext
  const kind = sniffed && Object.hasOwn(kinds, sniffed) ? kinds[sniffed] : undefined
  if (!kind) {
    const type = Object.hasOwn(texts, ending) ? texts[ending] : undefined
    const text = sniffed || !type ? null : await textOf(bytes)
    if (text === null || !type) return { ok: false, fault: 'file_kind' }
    return { ok: true, name, type, bytes: text }
  }
  const agrees = !ending || kind.endings.includes(ending)
  if (!agrees && !(kind.picture && pictureEndings.has(ending))) return { ok: false, fault: 'file_kind' }
  const kept = kind.picture ? await kind.picture(bytes) : bytes
  if (!kept) return { ok: false, fault: 'file_damaged' }
  return { ok: true, name: named(name, ending, kind), type: kind.type, bytes: kept }
}

const pictureEndings: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ picture, endings }) => (picture ? endings : [])),
)

/** A name that says the kind. */
function named(name: string, ending: string, { endings }: Kind): string {
  if (endings.includes(ending)) return name
  return `${ending ? name.slice(0, -ending.length - 1) : name}.${endings[0]}`
}

const markup = /^\uFEFF?\s*<(?:!doctype|\?xml|html|head|body|svg|script)\b/i
/** Where a page begins that a browser would take text for: it looks at no more than this. */
const longestOpening = 2_048
/** Bytes that are looked at before others have their turn. */
const atOnce = 1024 ** 2

/**
 * A text as UTF-8, without control characters but for line ends and tabs, and nothing that a browser could take for a page.
 * Windows writes UTF-16 with a mark, and windows-1252 without one: that is what is neither, since no byte of it is unused.
 * @returns null for what is no text
 */
async function textOf(bytes: Buffer): Promise<Buffer | null> {
  const text = decoded(bytes)
  if (text === null || markup.test(text.toString('utf8', 0, longestOpening))) return null
  for (let from = 0; from < text.length; from += atOnce) {
    if (hasControl(text, from, Math.min(from + atOnce, text.length))) return null
    await setImmediate()
  }
  return text
}

/** As UTF-8; null for what its encoding does not have. */
function decoded(bytes: Buffer): Buffer | null {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8') return bytes
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), 'utf8')
  } catch {
    return null
  }
}

/** Whether C0 but for tab, line ends and form feed, delete, or C1, which UTF-8 writes after 0xC2, stands in UTF-8. */
function hasControl(bytes: Buffer, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return true
    if (byte === 0x7f || (byte === 0xc2 && (bytes[index + 1] ?? 0) < 0xa0)) return true
  }
  return false
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}
