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
  const waits = state === 'refused' && reason === 'purpose_changed'
  if (state !== 'failed' && state !== 'unknown' && !waits) return null
  const what = waits ? label.waits : state === 'failed' ? label.failed : label.doubtful
  return (
    <Notice tone={state === 'failed' ? 'danger' : 'warn'}>
      <p>{what}</p>
      {reason && !waits && (
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
