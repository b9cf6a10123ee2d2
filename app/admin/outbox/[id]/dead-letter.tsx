import { reasonWord } from '#app/admin/entries.tsx'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { OutboxMessage } from '#lib/outbox/read.ts'

const { outbox: label } = words

/** What happened to a message that did not simply go, what it means, and the press that sends it again. */
export function DeadLetter({ message, releases }: { message: OutboxMessage; releases: boolean }) {
  const { id, state, reason, stream } = message
  const waits = state === 'refused' && reason === 'purpose_changed'
  if (state !== 'failed' && state !== 'unknown' && !waits) return null
  const said = waits ? label.waits : state === 'failed' ? label.failed : label.doubtful
  return (
    <Notice tone={state === 'failed' ? 'danger' : 'warn'}>
      <p>{said}</p>
      {reason && !waits && (
        <p>
          <q dir="auto">{reasonWord(reason)}</q>
        </p>
      )}
      {state === 'unknown' && stream === 'marketing' && <p>{label.twice}</p>}
      {releases && (
        <form action={`/admin/outbox/${id}/again`} method="post">
          <Button weight="plain">{label.again}</Button>
        </form>
      )}
    </Notice>
  )
}
