import type { ReactNode } from 'react'
import type { OpenedMessage } from '#lib/correspondence/open-correspondence.ts'
import type { LeadFile } from '#lib/files/queries.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { FileList } from './leads/[id]/file-list.tsx'
import { partQuoted } from './leads/[id]/quoted.ts'
import { deskLanguage, words } from './words.ts'

const { lead: label } = words

/**
 * Something that was said about an enquiry, with the files it came with.
 * @param ahead of a reply that waits: when it leaves, and what can be done until then
 */
export function messageEntry(message: OpenedMessage, files: readonly LeadFile[] = [], ahead?: ReactNode) {
  const { id, direction, channel, came, from, staffName, mailed } = message
  const way = label.noteWays[channel]
  const who = staffName ?? words.outbox.staff
  const unsent = mailed !== null && mailed !== 'sent'
  const out = unsent ? label.wroteOut : label.saidOut
  const line = direction === 'out' ? out : came ? label.saidIn : label.toldIn
  const state = unsent ? words.mailStates[mailed] : ''
  const what = <bdi>{fill(line, { way, who, from: from ?? '–', state })}</bdi>
  const own = files.filter(({ correspondenceId }) => correspondenceId === id)
  return {
    id: `said-${id}`,
    what,
    body: (
      <>
        {ahead}
        <Words message={message} files={own} />
      </>
    ),
    at: message.at,
  }
}

function Words({ message, files }: { message: OpenedMessage; files: readonly LeadFile[] }) {
  const { subject, text, leftOut = [] } = message
  const { own, quoted } = partQuoted(text)
  return (
    <>
      {subject && (
        <p dir="auto">
          <strong>{subject}</strong>
        </p>
      )}
      <div dir="auto">{own}</div>
      {quoted && (
        <details className="quoted">
          <summary>{label.quoted}</summary>
          <div dir="auto">{quoted}</div>
        </details>
      )}
      {files.length > 0 && <FileList files={files} />}
      {leftOut.length > 0 && (
        <p className="detail-hint">
          <bdi>{fill(label.leftOut, { names: printList(leftOut, deskLanguage()) })}</bdi>
        </p>
      )}
    </>
  )
}
