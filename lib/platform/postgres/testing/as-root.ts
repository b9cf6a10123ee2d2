import { closedOnTheWay } from '#lib/platform/postgres/passage.ts'

const nobody = { uid: 65_534, gid: 65_534 }

/** Whether the tests run as root, and so may start programs as somebody else. */
export const isRoot = process.getuid?.() === 0

/** The folder that keeps other users out of this repository; null when they may enter, or nobody can ask. */
export const closedFolder = isRoot ? closedOnTheWay(import.meta.dirname, nobody) : null

/** A title that says why its tests are left out, where they are. */
export function titled(title: string): string {
  if (!isRoot) return `${title} (left out: only root can act as another user)`
  return closedFolder ? `${title} (left out: other users may not enter ${closedFolder})` : title
}
