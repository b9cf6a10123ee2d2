import type { AppContext } from '#lib/app.ts'
import { readChoiceToken } from '#lib/doors/choices/choice-token.ts'
import { takeMailEvent } from '#lib/doors/choices/mail-event.ts'
import { optOutByOneClick } from '#lib/doors/choices/opt-out.ts'
import { findMessage } from '#lib/doors/send/outbox/events.ts'
import { readReturnAddress, stopAddress } from '#lib/doors/send/return-address.ts'
import { senderDomain } from '#lib/doors/send/sender.ts'
import { findReferences } from '#lib/leads/found-by.ts'
import { type InboundMail, readMail } from '#lib/platform/inbound/read-mail.ts'
import { judgeWords, type Report } from '#lib/platform/inbound/report.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { type AnsweredLead, findAnsweredLead, findLeadByReference, findLeadOfMessages } from './queries.ts'
import { takeReply } from './take-reply.ts'

/**
 * What became of a mail. `kept`: all of it is on a lead. `kept_in_part`: a file of it was left out. `heard`: it was a
 * report or unsubscribed, and was handled. `automatic`: a program's reply, which is none. `repeated`: it was taken before. `not_ours`:
 * it names nothing of ours, or what is gone. `full`: too many came about one lead.
 */
export type Became = 'kept' | 'kept_in_part' | 'heard' | 'automatic' | 'repeated' | 'not_ours' | 'full'

/**
 * Takes one mail that came back, however it was brought: a report stops what it has to (E9), a reply lands on its lead.
 * The same mail again, in whatever order, is nothing new.
 * @param also addresses it was handed on to, where whoever brings it knows them
 * @throws when the database or the store is away: then nothing was taken, and it has to be brought again
 */
export async function takeMail(app: AppContext, raw: Buffer, also: readonly string[] = []): Promise<Became> {
  const mail = await readMail(raw, also)
  if (!mail) return 'not_ours'
  const named = mail.to.flatMap((address) => readReturnAddress(app, address) ?? [])
  const bounce = named.find(({ use }) => use === 'bounce')
  const report = mail.report ?? (bounce && mail.fromServer ? unordered(mail) : null)
  if (report) return handleReport(app, mail, report, bounce?.id ?? null)
  if (await stops(app, mail)) return 'heard'
  if (await isOurOwn(app, mail)) return 'not_ours'
  const reply = named.find(({ use }) => use === 'reply')
  const lead = await findLead(app, mail, reply?.id ?? null, bounce?.id ?? null)
  if (!lead) return 'not_ours'
  if (mail.automatic || mail.fromServer) return 'automatic'
  const taken = await takeReply(app, lead, mail)
  if (taken.kind === 'taken') return taken.whole && !mail.isCut ? 'kept' : 'kept_in_part'
  return taken.kind === 'gone' ? 'not_ours' : taken.kind
}

/** A mail that a mail program writes for whoever unsubscribes (RFC 2369): it stops the newsletter as the link does, again and again. */
async function stops(app: AppContext, { to, subject, fromServer }: InboundMail): Promise<boolean> {
  const address = stopAddress(app)
  if (fromServer || !address || !to.some((one) => one.toLowerCase() === address.toLowerCase())) return false
  const [, token = ''] = /^unsubscribe\s+(\S+)$/i.exec(subject) ?? []
  const emailKey = readChoiceToken(app, 'unsubscribe', token)
  if (!emailKey) return false
  await optOutByOneClick(app, emailKey, 'List-Unsubscribe: mailto')
  return true
}

/** A bounce in words of its own: where it came to names the message. */
function unordered({ text, automatic, subject }: InboundMail): Report | null {
  // An absent person's note goes to the same address (RFC 3834).
  if (automatic && !/undeliver|failure|failed|returned|delivery/i.test(subject)) return null
  return { ...judgeWords(text || subject), original: { messageId: null, senders: [] } }
}

async function handleReport(
  app: AppContext,
  mail: InboundMail,
  { kind, detail, original }: Report,
  bounced: string | null,
): Promise<Became> {
  const sender = original.senders
    .map((address) => readReturnAddress(app, address))
    .find((one) => one?.use === 'bounce')
  const quoted = ourIds(app, [original.messageId ?? '', ...mail.answers])
  const outboxId = bounced ?? sender?.id ?? quoted[0]
  if (!outboxId) return 'not_ours'
  if (kind === 'other') return 'heard'
  const event = { id: `mail:${mail.id}`, message: { outboxId }, kind, detail, at: app.clock() }
  const taken = await takeMailEvent(app, event)
  if (taken === 'taken') return 'heard'
  return taken === 'repeated' ? 'repeated' : 'not_ours'
}

/** A copy of what we sent ourselves, such as a notice to a mailbox that we also read. */
async function isOurOwn(app: AppContext, { messageId }: InboundMail): Promise<boolean> {
  const [id] = ourIds(app, [messageId ?? ''])
  return id !== undefined && (await findMessage(app.db, id)) !== null
}

async function findLead(
  app: AppContext,
  mail: InboundMail,
  replied: string | null,
  bounced: string | null,
): Promise<AnsweredLead | null> {
  if (replied) return findAnsweredLead(app.db, replied)
  const messages = [...(bounced ? [bounced] : []), ...ourIds(app, mail.answers)]
  const found = await findLeadOfMessages(app.db, messages)
  if (found) return found
  const from = mail.from && normaliseEmail(mail.from)
  for (const reference of from ? findReferences(mail.subject) : []) {
    const quoted = from && (await findLeadByReference(app.db, reference, from))
    if (quoted) return quoted
  }
  return null
}

/** Ids of messages of ours among Message-IDs: random, so that whoever knows one was sent it. */
function ourIds(app: AppContext, messageIds: readonly string[]): string[] {
  const domain = senderDomain(app).toLowerCase()
  return messageIds.flatMap((messageId) => {
    const [, id, at] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(.+)$/i.exec(messageId) ?? []
    return id && at?.toLowerCase() === domain ? [id.toLowerCase()] : []
  })
}
