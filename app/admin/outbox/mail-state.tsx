import { reasonWord } from '#app/admin/entries.tsx'
import { words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { OutboxState } from '#db/schema/outbox.ts'

const tones = {
  waiting: 'plain',
  claimed: 'plain',
  sent: 'good',
  returned: 'danger',
  kept: 'warn',
  refused: 'warn',
  failed: 'danger',
  unknown: 'warn',
  paused: 'plain',
  cancelled: 'plain',
} as const

/** What became of a message, and why it was not sent. */
export function MailState({ state, reason }: { state: OutboxState; reason: string | null }) {
  return (
    <>
      <Badge tone={tones[state]}>{words.mailStates[state]}</Badge> {reasonWord(reason)}
    </>
  )
}
