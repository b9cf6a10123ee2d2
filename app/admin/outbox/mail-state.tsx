import { reasonWord } from '#app/admin/entries.tsx'
import { words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { OutboxState } from '#db/schema/outbox.ts'

const tones = {
  waiting: 'plain',
  claimed: 'plain',
  sent: 'good',
  refused: 'warn',
  failed: 'danger',
  unknown: 'warn',
  paused: 'plain',
  cancelled: 'plain',
} as const

/** What became of a message, and why it was not sent. `kept`: no mail settings carried it away, it stands here. */
export function MailState(props: { state: OutboxState; reason: string | null; kept: boolean }) {
  const { state, reason, kept } = props
  if (state === 'sent' && kept) return <Badge tone="plain">{words.outbox.kept}</Badge>
  return (
    <>
      <Badge tone={tones[state]}>{words.mailStates[state]}</Badge> {reasonWord(reason)}
    </>
  )
}
