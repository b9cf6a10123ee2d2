import type { AppContext } from '#lib/app.ts'
import { judgeWords } from '#lib/platform/inbound/report.ts'
import { takeMailEvent } from './mail-event.ts'

/**
 * What a mail server said while a message was handed over to it, for good: the same as a bounce that comes later (E9).
 * @param attempt which try of the message it was: each counts once
 */
export async function recordRefusal(
  app: AppContext,
  { outboxId, attempt, why }: { outboxId: string; attempt: number; why: string },
): Promise<void> {
  const { kind, detail } = judgeWords(why)
  const id = `refused:${outboxId}/${attempt}`
  await takeMailEvent(app, { id, message: { outboxId }, kind, detail, at: app.clock(), atOnce: true })
}
