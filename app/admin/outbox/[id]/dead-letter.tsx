import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { reasonWord } from '#app/admin/entries.tsx'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { OutboxMessage } from '#lib/outbox/read.ts'
import { sendAgainAction } from './message-actions.ts'

const { outbox: label } = words

/** What happened to a message that did not simply go, what it means, and the button that sends it again. */
export function DeadLetter({ message, releases }: { message: OutboxMessage; releases: boolean }) {
  const { id, state, reason, stream } = message
  const what = whatHappened(message)
  if (!what) return null
  return (
    <Notice tone={state === 'failed' || state === 'returned' ? 'danger' : 'warn'}>
      <p>{what}</p>
      {reason && state !== 'refused' && (
        <p>
          <q dir="auto">{reasonWord(reason)}</q>
        </p>
      )}
      {state === 'unknown' && stream === 'marketing' && <p>{label.twice}</p>}
      {releases && (
        <ActionForm action={sendAgainAction} at={{ id }}>
          <Button weight="plain">{label.again}</Button>
        </ActionForm>
      )}
    </Notice>
  )
}

/** What a message came to that may be sent again; null: it may not. */
function whatHappened({ state, reason }: OutboxMessage): string | null {
  switch (state) {
    case 'failed':
      return label.failed
    case 'returned':
      return label.returned
    case 'kept':
      return label.keptHere
    case 'unknown':
      return label.doubtful
    case 'refused':
      if (reason === 'purpose_changed') return label.waits
      return reason === 'suppressed' ? label.suppressed : null
    default:
      return null
  }
}
