import type { ConsentEntry } from '#lib/consents/queries.ts'
import type { MailEvent } from '#lib/doors/send/outbox/events.ts'
import type { OutboxLine } from '#lib/outbox/list.ts'
import { languageNames } from '#messages/locales.ts'
import type { Policy } from '#policy/define.ts'
import { fill } from '#policy/fill.ts'
import type { Purpose } from '#policy/parts/purpose.ts'
import { deskLanguage, words } from './words.ts'

/** An entry of the consent ledger, with the exact words that were shown. */
export function consentEntry(entry: ConsentEntry, policy: Policy) {
  const what = fill(words.lead.consented, {
    state: words.consentStates[entry.state],
    purpose: purposeName(entry.purpose, policy),
    channel: words.channels[entry.channel],
  })
  return { id: `consent-${entry.id}`, what, body: <Wording entry={entry} /> }
}

function Wording({ entry }: { entry: ConsentEntry }) {
  const shown = { version: entry.noticeNumber ?? '–', language: languageNames[entry.language] }
  return (
    <>
      {entry.noticeNumber !== null && <span>{fill(words.lead.wordingShown, shown)} </span>}
      <q lang={entry.language} dir="auto">
        {entry.wording}
      </q>{' '}
      <span className="detail-hint">{howWord(entry.how)}</span>{' '}
      <a href={`/admin/people/${entry.personId}/receipts/${entry.recordId}`}>{words.person.receipt}</a>
    </>
  )
}

function howWord(how: string): string {
  const named: Readonly<Record<string, string>> = words.unsubscribes.hows
  return named[how] ?? how
}

/** What a purpose is for, in the policy's own words. */
export function purposeName(purpose: string, policy: Policy): string {
  const purposes: Readonly<Record<string, Purpose | undefined>> = policy.purposes
  return purposes[purpose]?.why[deskLanguage()] ?? purpose
}

/** A message, leading to how it was written. */
export function mailEntry(line: OutboxLine) {
  const what = fill(words.lead.mailed, {
    kind: words.kinds[line.kind],
    to: line.to ?? words.outbox.staff,
    state: words.mailStates[line.state],
  })
  const reason = reasonWord(line.reason)
  return { id: `mail-${line.id}`, what: <a href={`/admin/outbox/${line.id}`}>{what}</a>, body: reason }
}

/** What came back about a message, leading to it. */
export function mailEventEntry({ id, outboxId, kind, detail }: MailEvent) {
  const what = <a href={`/admin/outbox/${outboxId}`}>{words.mailEvents[kind]}</a>
  return { id: `event-${id}`, what, body: detail && <bdi>{detail}</bdi> }
}

/** Why a message was not sent, in words; what a mail server said stands as it said it. */
export function reasonWord(reason: string | null): string | null {
  if (reason === null) return null
  const named: Readonly<Record<string, string>> = words.refusals
  // A fault of ours says what it was behind its name.
  const [, name = reason, detail] = /^(not_written): (.*)$/.exec(reason) ?? []
  return [named[name] ?? name, detail].filter(Boolean).join(': ')
}
