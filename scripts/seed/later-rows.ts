import type { MadeUpLead } from '#db/seed/made-up-leads.ts'
import type { AppContext } from '#lib/app.ts'
import { messageIdOf } from '#lib/doors/send/sender.ts'
import { sealReply } from '#lib/keyring.ts'
import type { Row } from './tables.ts'

/** Mail that went out is kept for less than the enquiry. */
const mailKeptMs = 80 * 86_400_000

/** Another id than the enquiry's, the same each time. */
const otherId = ({ id }: MadeUpLead) =>
  `${id.slice(0, -1)}${(Number.parseInt(id.slice(-1), 16) ^ 1).toString(16)}`

/** What was answered, sealed as answers are. */
export function replyRows({ ring }: AppContext, lead: MadeUpLead): Row[] {
  const { answeredAt, person } = lead
  if (!answeredAt) return []
  const id = otherId(lead)
  const text = `Dear ${person.name}, thank you for writing. We would be glad to; shall we talk on Tuesday?`
  const body = sealReply(ring, id, { subject: 'Your enquiry', text })
  return [
    { id, lead_id: lead.id, person_id: person.id, direction: 'out', channel: 'email', body, at: answeredAt },
  ]
}

/** The mails that are kept still, and what the mail server said of each. */
export function mailRows(
  app: AppContext,
  batch: readonly MadeUpLead[],
): Readonly<Record<'outbox' | 'deliveries', Row[]>> {
  const since = app.clock().getTime() - mailKeptMs
  const outbox = batch.flatMap((lead) => [
    mailRow(lead, { id: lead.id, kind: 'auto_reply', at: lead.receivedAt }),
    ...(lead.answeredAt ? [mailRow(lead, { id: otherId(lead), kind: 'reply', at: lead.answeredAt })] : []),
  ])
  const kept = outbox.filter(({ created_at: at }) => (at as Date).getTime() > since)
  const emailOf = new Map(batch.map(({ person }) => [person.id, person.email]))
  const deliveries = kept.map(({ id, person_id, created_at }) => ({
    id,
    outbox_id: id,
    person_id,
    transport: 'smtp',
    recipient: emailOf.get(String(person_id)),
    message_id: messageIdOf(app, String(id)),
    at: created_at,
  }))
  return { outbox: kept, deliveries }
}

function mailRow(
  { id: leadId, person }: MadeUpLead,
  { id, kind, at }: { id: string; kind: 'auto_reply' | 'reply'; at: Date },
): Row {
  return {
    id,
    kind,
    purpose: 'answer_enquiry',
    stream: 'service',
    person_id: person.id,
    lead_id: leadId,
    correspondence_id: kind === 'reply' ? id : null,
    language: person.language,
    state: 'sent',
    attempts: 1,
    next_at: at,
    claimed_at: at,
    created_at: at,
  }
}

/** What the log says of an enquiry: that it came, and that it was answered. */
export function auditRows({ id, person, form, receivedAt, answeredAt }: MadeUpLead): Row[] {
  const of = { object_id: id, facts: JSON.stringify({ form }) }
  const captured = { ...of, at: receivedAt, actor_kind: 'person', actor_id: person.id, verb: 'lead.captured' }
  if (!answeredAt) return [captured]
  const answered = { at: answeredAt, actor_kind: 'system', actor_id: null, verb: 'lead.replied_to' }
  return [captured, { ...of, ...answered }]
}
