import { toPlainText } from '@react-email/render'
import PostalMime, { addressParser, type Email } from 'postal-mime'
import { digest } from '../crypto/digest.ts'
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
  const email = await parse(raw)
  if (!email || email.headers.length === 0) return null
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value.trim() ?? ''
  const messageId = idsIn(header('message-id'))[0] ?? null
  const report = readReport(email)
  return {
    id: digest(messageId ?? raw.toString('latin1')),
    messageId,
    from: plainLine(email.from?.address ?? '', longestSubject) || null,
    to: [...also, ...recipientsOf(email)].slice(0, most),
    subject: plainLine(email.subject ?? '', longestSubject),
    text: plainText(email.text ?? textOfPage(email.html ?? ''))
      .replace(/\r\n?/g, '\n')
      .trim()
      .slice(0, longestText),
    answers: idsIn(`${header('in-reply-to')} ${header('references')}`),
    automatic: isAutomatic(header),
    fromServer: isFromServer(header, email.from?.address ?? ''),
    report,
    files: report ? [] : filesOf(email),
  }
}

async function parse(raw: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 30 })
  } catch {
    return null
  }
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

/** RFC 3834, and what was in use before it. */
function isAutomatic(header: (name: string) => string): boolean {
  const submitted = header('auto-submitted').toLowerCase()
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(auto_?reply|bulk|list|junk)/i.test(header('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'list-id', 'list-unsubscribe'].some((name) =>
      header(name),
    )
  )
}

function isFromServer(header: (name: string) => string, from: string): boolean {
  return (
    /^(mailer-daemon|postmaster|mail-daemon)@?/i.test(from) ||
    header('return-path').replace(/\s/g, '') === '<>' ||
    header('x-failed-recipients') !== ''
  )
}

function filesOf({ attachments }: Email): InboundMail['files'] {
  return attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? (mimeType === 'message/rfc822' ? 'mail.eml' : 'file'),
    bytes: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array),
  }))
}

/** Of a page so much is read. */
const longestPage = 1_000_000

function textOfPage(html: string): string {
  return toPlainText(html.slice(0, longestPage), { wordwrap: false })
}
