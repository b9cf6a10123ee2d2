import { isUtf8 } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import { fileTypeFromBuffer } from 'file-type'
import { cleanFileName, endingOf } from './file-name.ts'
import { withoutMetadata } from './picture.ts'

/** `kind`: not a kind we take, or not what its name says · `damaged`: a picture that cannot be read. */
export type FileFault = 'file_empty' | 'file_kind' | 'file_damaged'

/** What a kind of file is called: the endings it may have, the first being its own. */
type Kind = { readonly endings: readonly string[]; readonly type: string; readonly picture?: true }

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What is taken: documents, tables, slides, pictures and plain text. Nothing that a browser would run. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { endings: ['pdf'], type: 'application/pdf' },
  png: { endings: ['png'], type: 'image/png', picture: true },
  jpg: { endings: ['jpg', 'jpeg'], type: 'image/jpeg', picture: true },
  webp: { endings: ['webp'], type: 'image/webp', picture: true },
  gif: { endings: ['gif'], type: 'image/gif', picture: true },
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
 * name, and a picture without metadata. A name without an ending gets the one of its kind.
 */
export async function inspectFile(givenName: string, bytes: Buffer): Promise<Inspected> {
  if (bytes.length === 0) return { ok: false, fault: 'file_empty' }
  const name = cleanFileName(givenName)
  const ending = endingOf(name)
  const sniffed = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext
  const kind = sniffed && Object.hasOwn(kinds, sniffed) ? kinds[sniffed] : undefined
  if (!kind) {
    const type = Object.hasOwn(texts, ending) ? texts[ending] : undefined
    if (sniffed || !type || !(await isText(bytes))) return { ok: false, fault: 'file_kind' }
    return { ok: true, name, type, bytes }
  }
  if (ending && !kind.endings.includes(ending)) return { ok: false, fault: 'file_kind' }
  const kept = kind.picture ? await withoutMetadata(bytes) : bytes
  if (!kept) return { ok: false, fault: 'file_damaged' }
  return { ok: true, name: ending ? name : `${name}.${kind.endings[0]}`, type: kind.type, bytes: kept }
}

const markup = /^\uFEFF?\s*<(?:!doctype|\?xml|html|head|body|svg|script)\b/i
/** Where a page begins that a browser would take text for: it looks at no more than this. */
const longestOpening = 2_048
/** Bytes that are looked at before others have their turn. */
const atOnce = 1024 ** 2

/** UTF-8 without control characters but for line ends and tabs, and nothing that a browser could take for a page. */
async function isText(bytes: Buffer): Promise<boolean> {
  if (!isUtf8(bytes) || markup.test(bytes.toString('utf8', 0, longestOpening))) return false
  for (let from = 0; from < bytes.length; from += atOnce) {
    if (hasControl(bytes, from, Math.min(from + atOnce, bytes.length))) return false
    await setImmediate()
  }
  return true
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
