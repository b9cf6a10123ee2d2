import { constants, setPriority } from 'node:os'

/** Has everything else on this machine go first: nobody waits for a worker. */
export function giveWay(): void {
  change(0, constants.priority.PRIORITY_BELOW_NORMAL)
}

/** A program that was begun by one that gives way does not, where the system lets us say so. */
export function goFirst(pid: number | undefined): void {
  if (pid !== undefined) change(pid, constants.priority.PRIORITY_NORMAL)
}

/** Without the right to it all stays as it was, and everybody takes turns. */
function change(pid: number, priority: number): void {
  try {
    setPriority(pid, priority)
  } catch {}
}
