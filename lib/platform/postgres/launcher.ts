import { execFile } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** How to start a program that refuses to run as root. */
export type Launcher = {
  command(program: string, args: string[]): [program: string, args: string[]]
  /** The system user to run as, when it is not our own. */
  as?: SystemUser
}

export type SystemUser = { uid: number; gid: number }

const direct: Launcher = { command: (program, args) => [program, args] }

// In a user namespace of its own the program believes it is an ordinary user, while the files stay root's: so it
// works below folders that only root may enter. It must be a user that the machine knows by name; initdb looks.
function inNamespace({ uid, gid }: SystemUser): Launcher {
  const mapping = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--']
  return { command: (program, args) => ['unshare', [...mapping, program, ...args]] }
}

/**
 * Chooses how to run PostgreSQL for the data in `folder` (which need not exist yet). As an ordinary user: directly.
 * As root: as the folder's owner when that is somebody else, else in a user namespace, else, where the machine
 * closes namespaces, as a system user.
 *
 * @throws OperatorError where the machine has no user that is fit.
 */
export async function chooseLauncher(folder: string, namespacesOpen = tryNamespace): Promise<Launcher> {
  if (process.getuid?.() !== 0) return direct
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { ...direct, as: { uid: owner.uid, gid: owner.gid } }
  const user = systemUser()
  const namespaced = inNamespace(user)
  return (await namespacesOpen(namespaced)) ? namespaced : { ...direct, as: user }
}

/** Gives `paths` to the user the launcher runs as, if that is not our own. */
export function handOver(paths: string[], { as }: Launcher): void {
  if (as) for (const path of paths) chownSync(path, as.uid, as.gid)
}

async function tryNamespace(launcher: Launcher): Promise<boolean> {
  const [program, args] = launcher.command('true', [])
  return promisify(execFile)(program, args).then(
    () => true,
    () => false,
  )
}

function systemUser(): SystemUser {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'node', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new OperatorError(
    'PostgreSQL refuses to run as root, and this machine has no user named postgres, node or nobody. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}
