import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { variables } from '#lib/platform/setting-variables.ts'
import { showingAgency, writeAgency } from './agencies.ts'
import { showingNetworks } from './networks.ts'

const leftOut =
  /^(?:node_modules|\.git|\.next|\.data.*|\.stage|generated|test-results|public\/assets|bench\/results)$/
/** No part of a crawl takes longer; what does is ended. */
const mostMs = { build: 20 * 60_000, crawl: 90 * 60_000 }

/** A copy of this repository, in which the site of another agency is built: a folder has one build. */
export type Clone = { readonly folder: string; readonly remove: () => void }

/** Makes a clone that ends with this process. */
export function makeClone(): Clone {
  // Beside the packages, so that hard links make a copy of them in seconds.
  mkdirSync('.stage', { recursive: true })
  const folder = mkdtempSync(resolve('.stage/clone-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  copyInto(folder)
  return { folder, remove }
}

/** Copies what a build needs into an empty folder within this one. */
export function copyInto(folder: string): void {
  const ours = resolve('.')
  const filter = (path: string) => !leftOut.test(relative(ours, path).replaceAll(sep, '/'))
  for (const name of readdirSync(ours))
    if (filter(join(ours, name))) cpSync(join(ours, name), join(folder, name), { recursive: true, filter })
  if (process.platform === 'linux') execFileSync('cp', ['-al', join(ours, 'node_modules'), folder])
  else
    cpSync(join(ours, 'node_modules'), join(folder, 'node_modules'), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    })
}

/** Builds the site of one agency in the clone. */
export async function buildInClone({ folder }: Pick<Clone, 'folder'>, agency: string): Promise<boolean> {
  writeAgency(folder, agency)
  return run(folder, ['--import', 'tsx', 'scripts/build.ts'], agency, mostMs.build)
}

/** Builds it and goes through it; false where either failed, which said why. */
export async function crawlInClone(clone: Clone, agency: string, sample: boolean): Promise<boolean> {
  console.log(`\n== ${agency}`)
  if (!(await buildInClone(clone, agency))) return false
  const args = ['--import', 'tsx', 'scripts/crawl.ts', '--here', ...(sample ? ['--sample'] : [])]
  return run(clone.folder, args, agency, mostMs.crawl)
}

async function run(
  folder: string,
  args: readonly string[],
  agency: string,
  patience: number,
): Promise<boolean> {
  const kept = Object.entries(process.env).filter(([name]) => !(name in variables) && name !== 'NODE_ENV')
  const node = join(folder, 'node_modules/.bin/node')
  const child = spawn(existsSync(node) ? node : process.execPath, args, {
    cwd: folder,
    env: {
      ...Object.fromEntries(kept),
      NODE_ENV: 'production',
      AGENCY: agency,
      ...(agency === showingAgency && showingNetworks),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', args.includes('scripts/build.ts') ? 'ignore' : 'inherit', 'inherit'],
    timeout: patience,
  })
  const [code] = await once(child, 'exit')
  if (code !== 0 && args.includes('scripts/build.ts'))
    console.log(`${agency} could not be built; its reason stands above.`)
  return code === 0
}
