import { idle, type Proof, type Seen } from './seen.ts'

/** The worker comes each second; so long, and it does not come, or the store is away. */
const mirroredWithinMs = 5 * 60_000

/** P43: whether erasures and refusals lie where a restore repeats them, how long the oldest that waits has waited, and what was. */
export function mirrorsSeen({ read: { backups }, now }: Proof): Seen {
  const { lag, newest, restored, unrepeated } = backups
  if (unrepeated)
    return { state: 'broken', at: now, exact: true, figure: { say: 'unrepeated', count: unrepeated } }
  const waits = [lag.refusal, lag.erasure].flatMap((at) => at?.getTime() ?? [])
  const oldest = waits.length > 0 ? new Date(Math.min(...waits)) : null
  const late = oldest && now.getTime() - oldest.getTime() > mirroredWithinMs
  if (late)
    return { state: 'broken', at: lag.mirrored, exact: true, figure: { say: 'unmirrored', at: oldest } }
  const at = restored?.at ?? newest?.madeAt ?? lag.mirrored
  if (!at) return idle
  const figure = {
    say: 'mirrored',
    lag: oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : 0,
    backup: newest?.madeAt ?? null,
    restored: restored && { at: restored.at, count: restored.erasures + restored.optOuts },
  } as const
  return { state: 'kept', at, exact: true, figure }
}
