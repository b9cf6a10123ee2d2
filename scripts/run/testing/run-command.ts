import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../../..')

export type Ran = { readonly out: string; readonly err: string; readonly code: number | null }

/** Where commands of a test run: beside no build, whatever stands in the repository. */
const folder = mkdtempSync(join(tmpdir(), 'candor-command-'))
symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))

/** Starts `npm run <name> -- …` as an operator would, with these settings alone. */
export function startCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const script = join(repository, `scripts/${name}.ts`)
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: folder,
    // Letters are written in JSX, which the folder says nothing of.
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TSX_TSCONFIG_PATH: join(repository, 'tsconfig.json'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ ...said, code: code as number | null })) }
}

/** Runs one to its end. */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return startCommand(name, args, env).ended
}
