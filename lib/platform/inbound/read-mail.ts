import { toPlainText } from '@react-email/render'
import PostalMime, { addressParser, type Email } from 'postal-mime'
import { digest } from '#lib/platform/crypto/digest.ts'
import { isAutomatic } from './automatic.ts'
import { plainLine, plainText } from './plain.ts'
import { type Report, readReport } from './report.ts'

/** A mail that came to us, as far as we look at it. Everything in it is a stranger's word. */
export type InboundMail = {
  /** By which a repeat is known: a digest of its Message-ID, or of the whole where it has none. */
  readonly id: string
  readonly messageId: string | null
  /** As it says itself. */
  readonly from: string | null
  /** Every address that it was sent or handed on to. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Message-IDs of what it answers. */
  readonly answers: readonly string[]
  /** Whether a program wrote it: an out-of-office note, a list, a receipt. */
  readonly automatic: boolean
  /** Whether it looks like a mail server's own word, such as a bounce in no known form. */
  readonly fromServer: boolean
  readonly report: Report | null
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
  /** Whether its beginning alone was read, since it had more lines than any mail of a person. */
  readonly isCut: boolean
}

const recipientHeaders = new Set([
  'to',
  'cc',
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-rcpt-to',
])

const longestText = 100_000
const longestSubject = 300
/** More recipients and references than that name nobody of ours. */
const most = 100

/**
 * Reads a raw mail (RFC 5322), whoever wrote it.
 * @param also addresses it was handed on to, where whoever hands it over knows them
 * @returns null for what is no mail, or nested beyond sense
 */
export async function readMail(raw: Buffer, also: readonly string[] = []): Promise<InboundMail | null> {
  const read = beginningOf(raw)
  const isCut = read.length < raw.length
  const email = await parse(read)
  if (!email || email.headers.length === 0) return null
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value.trim() ?? ''
  const messageId = idsIn(header('message-id'))[0] ?? null
  const report = readReport(email)
  const subject = plainLine(email.subject ?? '', longestSubject)
  const text = plainText(email.text ?? textOfPage(email.html ?? ''))
    .replace(/\r\n?/g, '\n')
    .trim()
    .slice(0, longestText)
  return {
    id: digest(messageId ?? raw.toString('latin1')),
    messageId,
    from: plainLine(email.from?.address ?? '', longestSubject) || null,
    to: [...also, ...recipientsOf(email)].slice(0, most),
    subject,
    text,
    answers: idsIn(`${header('in-reply-to')} ${header('references')}`),
    automatic: isAutomatic(header, subject, text),
    fromServer: isFromServer(header, email.from?.address ?? ''),
    report,
    files: report ? [] : filesOf(email, isCut),
    isCut,
  }
}

async function parse(raw: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 30 })
  } catch {
    return null
  }
}

/**
 * Each line costs the parser some 30 microseconds and a kilobyte, whatever is in it: half a megabyte of empty ones would be
 * the end of a worker. Files come in long lines, of which more are read: 8 MB of them.
 */
const mostLines = { short: 100_000, all: 150_000 }
const shortLine = 60

/** A mail up to the line that is too many. */
function beginningOf(raw: Buffer): Buffer {
  let [short, all] = [0, 0]
  for (let start = 0; start < raw.length; ) {
    const end = raw.indexOf(10, start)
    const next = end < 0 ? raw.length : end + 1
    all += 1
    if (next - start < shortLine) short += 1
    if (short > mostLines.short || all > mostLines.all) return raw.subarray(0, start)
    start = next
  }
  return raw
}

function recipientsOf({ headers }: Email): string[] {
  return headers
    .filter(({ key }) => recipientHeaders.has(key))
    .flatMap(({ value }) => addressParser(value, { flatten: true }))
    .flatMap(({ address }) => address ?? [])
}

/** Message-IDs in a header, without their brackets. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/<([^<>\s]{3,500})>/g)].map(([, id]) => id ?? '').slice(0, most)
}

function isFromServer(header: (name: string) => string, from: string): boolean {
  return (
    /^(mailer-daemon|postmaster|mail-daemon)@?/i.test(from) ||
    header('return-path').replace(/\s/g, '') === '<>' ||
    header('x-failed-recipients') !== ''
  )
}

/** Of a mail that was cut the last file may be torn: it comes empty, so that it is not kept. */
function filesOf({ attachments }: Email, isCut: boolean): InboundMail['files'] {
  return attachments.map(({ filename, mimeType, content }, index) => ({
    name: filename ?? (mimeType === 'message/rfc822' ? 'mail.eml' : 'file'),
    bytes: isCut && index === attachments.length - 1 ? Buffer.alloc(0) : bytesOf(content),
  }))
}

function bytesOf(content: Email['attachments'][number]['content']): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array)
}

/** Of a page so much is read. */
const longestPage = 300_000

/** What is nested beyond sense comes without its order: a mail that could not be read would be brought again for ever. */
function textOfPage(html: string): string {
  const page = html.slice(0, longestPage)
  try {
    return toPlainText(page, { wordwrap: false })
  } catch {
    return page.replace(/<[^<>]*>/g, ' ')
  }
}
