import { Badge } from '../../../components/ui/badge.tsx'
import type { OutboxState } from '../../../db/schema/outbox.ts'
import { reasonWord } from '../entries.tsx'
import { words } from '../words.ts'

const tones = {
  waiting: 'plain',
  claimed: 'plain',
  sent: 'good',
  refused: 'warn',
  failed: 'danger',
  unknown: 'warn',
} as const

/** What became of a message, and why it was not sent. */
export function MailState({ state, reason }: { state: OutboxState; reason: string | null }) {
  return (
    <>
      <Badge tone={tones[state]}>{words.mailStates[state]}</Badge> {reasonWord(reason)}
    </>
  )
}
