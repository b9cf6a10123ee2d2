import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { SystemUser } from './launcher.ts'

/**
 * The first folder on the way to `path`, or `path` itself, that `user` may not enter; null when the way is open. The
 * kernel is asked rather than the mode bits, since access lists count too. Only root may ask for another user.
 */
export function closedOnTheWay(path: string, user: SystemUser): string | null {
  if (mayEnter(path, user)) return null
  return wayTo(path).find((each) => !mayEnter(each, user)) ?? null
}

/**
 * @throws OperatorError when `user`, as whom PostgreSQL has to run because we are root, cannot come to one of `paths`.
 */
export function refuseClosedWay(paths: string[], user: SystemUser): void {
  for (const path of paths) {
    const closed = closedOnTheWay(path, user)
    if (!closed) continue
    throw new OperatorError(
      `PostgreSQL refuses to run as root, and the user it runs as instead (uid ${user.uid}) may not enter ${closed}. ` +
        'Start as an ordinary user, move Candor and its DATA_DIR to a folder that others may enter, such as /opt, or ' +
        'set DATABASE_URL to a PostgreSQL server.',
    )
  }
}

function mayEnter(path: string, user: SystemUser): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { cwd: '/', ...user })
  return asked.status === 0
}

/** All that exists on the way to `path`, from the top. */
function wayTo(path: string): string[] {
  const above = dirname(path)
  const before = above === path ? [] : wayTo(above)
  return existsSync(path) ? [...before, path] : before
}
