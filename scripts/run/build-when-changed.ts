import { spawn } from 'node:child_process'
import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { holderOf } from '#lib/platform/file-lock.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { isBuilt } from './web-server.ts'

const note = '.next/candor-build.json'
/** Held by the first server of this folder's build. */
export const servingLock = 'generated/serving.lock'
const sources = [
  ...['agencies', 'app', 'components', 'db', 'emails', 'lib', 'messages', 'policy', 'presets', 'public'],
  ...['next.config.ts', 'proxy.ts', 'package-lock.json', 'tsconfig.json', 'scripts/build.ts'],
]
// Made by the build itself, or no part of what is served.
const passedOver = /^public\/assets$|\.test(-d)?\.tsx?$|\/(testing|conformance)$/

/** Builds unless `.next` holds a build of these very sources for this agency and these hosts. */
export async function buildWhenChanged(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const wanted = fingerprint(settings)
  if (isBuilt() && readNote() === wanted) return
  refuseWhileServed(settings)
  console.log('Building')
  const builder = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    env,
    stdio: 'inherit',
    signal,
  })
  const [code] = await once(builder, 'exit')
  if (code !== 0)
    throw new OperatorError(
      'The build failed; its reason stands above. Mend that, then run npm run up again.',
    )
  writeFileSync(note, JSON.stringify({ fingerprint: wanted }))
}

/** A build takes the place of the last one, also under a server that still serves it. */
function refuseWhileServed({ agency }: Settings): void {
  const holder = holderOf(servingLock)
  if (!holder) return
  const { pid, note: where } = holder
  throw new OperatorError(
    `The build in this folder is being served by process ${pid} (${where}), and a new one is needed for "${agency}". End ` +
      'that process first; to run two agencies side by side, give each a clone of its own.',
  )
}

/** One line over all that a build is made from: file names and contents, the agency, the hosts. */
export function fingerprint(settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([settings.agency, deploymentHosts(settings)]))
  for (const path of sources) addPath(hash, path)
  return hash.digest('hex')
}

function addPath(hash: Hash, path: string): void {
  if (passedOver.test(path)) return
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) for (const name of readdirSync(path).sort()) addPath(hash, join(path, name))
  if (found?.isFile()) hash.update(`\0${path}\0${found.size}\0`).update(readFileSync(path))
}

function readNote(): string | undefined {
  try {
    return (JSON.parse(readFileSync(note, 'utf8')) as { fingerprint?: string }).fingerprint
  } catch {
    return undefined
  }
}
