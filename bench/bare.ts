import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, statSync } from 'node:fs'

/** The baseline without the framework. */
export const plainServer = 'bench/bare/plain-server.ts'
/** Where the baseline's server starts: the framework, one route, one statement. */
export const bareServer = 'bench/bare/.next/standalone/bench/bare/server.js'

const sources = [
  'app/api/leads/route.ts',
  'app/count/route.ts',
  'app/form/page.tsx',
  'app/one-click/[key]/route.ts',
  'four-inserts.ts',
].map((path) => `bench/bare/${path}`)

/** Builds the baseline, unless that was done since its pages and its route changed. */
export async function buildBare(): Promise<void> {
  const changed = Math.max(...sources.map((path) => statSync(path).mtimeMs))
  if (existsSync(bareServer) && statSync(bareServer).mtimeMs > changed) return
  const builder = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build', 'bench/bare'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(builder, 'exit')
  if (code !== 0) throw new Error('The baseline did not build.')
  cpSync('bench/bare/.next/static', 'bench/bare/.next/standalone/bench/bare/.next/static', {
    recursive: true,
  })
}
