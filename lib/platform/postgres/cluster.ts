import { execFile } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Binaries } from './binaries.ts'
import { embeddedFault } from './fault-sentence.ts'
import { handOver, type Launcher } from './launcher.ts'
import { refuseClosedWay } from './passage.ts'

/** Name of the role that owns everything in an embedded cluster. */
export const ownerRole = 'candor'

const layout = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const access = [`--username=${ownerRole}`, '--auth=scram-sha-256']

/**
 * Makes the data folder of a PostgreSQL cluster when there is none. The folder appears whole: a start that is killed
 * halfway leaves only a draft beside it, which the next start clears away. Callers hold the start lock.
 *
 * @throws OperatorError when `folder` belongs to another major version, or cannot be made.
 */
export async function ensureCluster(
  folder: string,
  password: string,
  binaries: Binaries,
  launcher: Launcher,
) {
  clearDrafts(folder)
  // The folder right above is opened below; on all others we lay no hand.
  if (launcher.as) refuseClosedWay([binaries.postgres, dirname(dirname(folder))], launcher.as)
  if (existsSync(join(folder, 'PG_VERSION'))) return refuseOtherMajor(folder, binaries.major)
  const draft = `${folder}.draft-${process.pid}`
  const passwordFile = join(draft, 'password')
  const data = join(draft, 'data')
  try {
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    handOver([draft, passwordFile], launcher)
    // Another user's server must at least pass through the folder above; the files in it stay ours alone.
    if (launcher.as) chmodSync(dirname(folder), 0o711)
    await initialise(data, passwordFile, binaries, launcher)
    renameSync(data, folder)
  } catch (error) {
    throw embeddedFault(error, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function initialise(data: string, passwordFile: string, binaries: Binaries, launcher: Launcher) {
  const [program, args] = launcher.command(binaries.initdb, [
    ...['-D', data, `--pwfile=${passwordFile}`, '--no-instructions'],
    ...layout,
    ...access,
  ])
  await promisify(execFile)(program, args, {
    cwd: '/',
    env: { ...process.env, ...binaries.env, LC_ALL: 'C' },
    ...launcher.as,
  })
}

function refuseOtherMajor(folder: string, major: string): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found === major) return
  throw new OperatorError(
    `${folder} was made by PostgreSQL ${found}, and this version brings PostgreSQL ${major}. Start the version of ` +
      'Candor that made it and take a copy with npm run handover, or set DATA_DIR to a new folder.',
  )
}

function clearDrafts(folder: string): void {
  const drafts = readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.draft-`))
  for (const name of drafts) rmSync(join(dirname(folder), name), { recursive: true, force: true })
}
