import type { Attachment, Email } from 'postal-mime'
import { plainLine } from './plain.ts'

/** What a mail server or provider reports about a mail of ours, in words of ours. */
export type Report = {
  readonly kind: 'delivered' | 'delayed' | 'bounced_soft' | 'bounced_hard' | 'complained' | 'other'
  /** What the other end said, in its own words. */
  readonly detail: string | null
  /** Of the mail it is about: its Message-ID, and every address it was sent from. */
  readonly original: { readonly messageId: string | null; readonly senders: readonly string[] }
}

const longestSaid = 300

/** Reads a report of delivery (RFC 3464) or of abuse (RFC 5965); null for any other mail. */
export function readReport(email: Email): Report | null {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (!/^\s*multipart\/report\b/i.test(type)) return null
  const part = (...types: string[]) => email.attachments.find(({ mimeType }) => types.includes(mimeType))
  const original = originalOf(part('message/rfc822', 'text/rfc822-headers', 'message/global'))
  const feedback = part('message/feedback-report')
  if (feedback) return readFeedback(fieldsOf(textOf(feedback)), original)
  const status = part('message/delivery-status', 'message/global-delivery-status')
  return status ? readStatus(textOf(status), original) : null
}

/** A verdict on words that no standard orders: a bounce is known by where it came to, and judged by what it says. */
export function judgeWords(words: string): { kind: 'bounced_hard' | 'bounced_soft'; detail: string } {
  const line = words.split('\n').find((one) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(one))
  const detail = plainLine(line ?? words, longestSaid)
  return { kind: verdict(/\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(detail)?.[1] ?? '', detail), detail }
}

type Original = Report['original']

function readFeedback(fields: Fields, original: Original): Report {
  const type = fields.get('feedback-type')?.toLowerCase() ?? ''
  const senders = [...original.senders, fields.get('original-mail-from') ?? '']
  return {
    kind: ['abuse', 'fraud', 'opt-out'].includes(type) ? 'complained' : 'other',
    detail: plainLine(type, longestSaid) || null,
    original: { ...original, senders },
  }
}

/** The gravest of what it says: we send to one person at a time, so that all of it is about one. */
function readStatus(text: string, original: Original): Report {
  const found = text
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'))
    .map(judgeRecipient)
  const grave = ['bounced_hard', 'bounced_soft', 'delayed', 'delivered', 'other'] as const
  for (const kind of grave) {
    const one = found.find((each) => each.kind === kind)
    if (one) return { ...one, original }
  }
  return { kind: 'other', detail: null, original }
}

function judgeRecipient(fields: Fields): Pick<Report, 'kind' | 'detail'> {
  const told = fields.get('diagnostic-code') ?? fields.get('status') ?? ''
  const detail = plainLine(told.replace(/^\s*[\w-]+\s*;\s*/, ''), longestSaid)
  const action = fields.get('action')?.toLowerCase() ?? ''
  if (action === 'delivered' || action === 'delayed') return { kind: action, detail }
  if (action !== 'failed') return { kind: 'other', detail }
  const status = /^([245]\.\d{1,3}\.\d{1,3})/.exec(fields.get('status') ?? '')?.[1] ?? ''
  const exact = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(detail)?.[1]
  return { kind: verdict(/^\d\.0\.0$/.test(status) && exact ? exact : status, detail), detail }
}

/** Words for an address that there is not, where no code tells. */
const nobody =
  /user unknown|unknown user|no such (user|recipient|mailbox|address)|does ?n.t exist|does not exist|recipient not found|invalid (recipient|mailbox)|account (is )?(disabled|deactivated)/i
const mayPass = /full|quota|spam|block|policy|reputation|greylist|temporar|too large|content/i

/**
 * Only an address that is none, or is closed, is refused for good (RFC 3463: 5.1.x, 5.2.1, a domain that is not there).
 * Full boxes, policy, content and whatever is unclear may pass.
 */
function verdict(status: string, detail: string): 'bounced_hard' | 'bounced_soft' {
  if (/^5\.1\.([1236]|10)$|^5\.2\.1$|^5\.4\.(4|310)$/.test(status)) return 'bounced_hard'
  const unclear = status === '' || /^5\.(0|1)\.0$/.test(status)
  return unclear && nobody.test(detail) && !mayPass.test(detail) ? 'bounced_hard' : 'bounced_soft'
}

type Fields = ReadonlyMap<string, string>

/** Header-like lines; a folded one is joined. */
function fieldsOf(text: string): Fields {
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const pairs = lines.map((line) => /^([\w-]+)\s*:\s*(.*)$/.exec(line))
  return new Map(pairs.flatMap((pair) => (pair ? [[String(pair[1]).toLowerCase(), String(pair[2])]] : [])))
}

function originalOf(part: Attachment | undefined): Original {
  const [head = ''] = part ? textOf(part).split(/\r?\n\r?\n/) : []
  const fields = fieldsOf(head)
  return {
    messageId: /<([^<>\s]+)>/.exec(fields.get('message-id') ?? '')?.[1] ?? null,
    senders: [fields.get('return-path') ?? '', fields.get('reply-to') ?? ''],
  }
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content)
}
