import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { OutboxMessage } from '#lib/outbox/read.ts'

const { outbox: label } = words

/** A message besides its content: to whom, when, by which way. */
export function MessageFacts({ message, now }: { message: OutboxMessage; now: Date }) {
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const waits = message.state === 'waiting'
  const items = [
    { key: 'to', term: label.to, text: message.to ?? label.staff },
    { key: 'kind', term: label.kind, text: words.kinds[message.kind] },
    { key: 'when', term: label.when, text: moment(message.sentAt ?? message.createdAt) },
    message.transport && { key: 'by', term: label.transport, text: label.transports[message.transport] },
    message.attempts > 1 && { key: 'tries', term: label.attempts, text: message.attempts },
    waits && { key: 'next', term: label.next, text: moment(message.nextAt) },
    message.leadId && {
      key: 'lead',
      term: label.lead,
      text: <a href={`/admin/leads/${message.leadId}`}>{words.lead.message}</a>,
    },
    message.personId && {
      key: 'person',
      term: label.person,
      text: <a href={`/admin/people/${message.personId}`}>{words.lead.openPerson}</a>,
    },
  ]
  return <DefinitionList items={items.filter((item) => item !== null && typeof item === 'object')} />
}
