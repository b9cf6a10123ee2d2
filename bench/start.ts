import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#lib/platform/postgres/port.ts'
import { bareServer, buildBare } from './bare.ts'
import { openBenchApp } from './context.ts'
import { median } from './median.ts'
import { serve } from './serve.ts'

const rounds = 5
const target = 1.6
/** Long enough after the last request for the memory to have settled. */
const idleMs = 5_000

/** Seconds from `npm run up` to ready when all is built and made; memory of the idle site against a bare one's. */
export async function measureStart() {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  await up(dataDir)
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++) seconds.push(await up(dataDir))
  rmSync(dataDir, { recursive: true, force: true })
  const memory = await compareMemory()
  return { upSeconds: median(seconds), upRounds: seconds, memory }
}

/** Starts the app and ends it again; gives the seconds until it was ready. */
async function up(dataDir: string): Promise<number> {
  const begun = performance.now()
  const settings = { DATA_DIR: dataDir, PORT: String(await freePort()) }
  const child = spawn(process.execPath, ['scripts/up.mjs'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await said(child.stdout, /^Ready: /m)
  const seconds = (performance.now() - begun) / 1000
  child.kill('SIGTERM')
  await ended
  return seconds
}

/** Resolves once `output` has said something that matches; throws when it ends before. */
function said(output: Readable, pattern: RegExp): Promise<void> {
  return new Promise((found, lost) => {
    let text = ''
    output.on('data', (chunk) => {
      text += chunk
      if (pattern.test(text)) found()
    })
    output.once('end', () => lost(new Error(`It ended before it was ready. It said:\n${text}`)))
  })
}

async function compareMemory() {
  await buildBare()
  const { env, close } = await openBenchApp()
  const seen: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    seen.ours.push(await idleMemory('.next/standalone/server.js', env))
    seen.bare.push(await idleMemory(bareServer, env))
  }
  await close()
  const [ours, bare] = [median(seen.ours), median(seen.bare)]
  return { target, bytes: { ours, bare }, ratio: ours / bare, met: ours / bare <= target, rounds: seen }
}

async function idleMemory(script: string, env: Record<string, string>): Promise<number> {
  const server = await serve(script, env, '/')
  await wait(idleMs)
  const bytes = server.residentBytes()
  await server.stop()
  return bytes
}
