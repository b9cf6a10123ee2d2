import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { goFirst } from './give-way.ts'

export type WebServer = { stop(): Promise<void> }

/**
 * Room for what is young and for what stays, in MB: a site holds some 100, and without a bound its heap grows to several times
 * that before anything is let go. An operator's own bound in NODE_OPTIONS counts instead.
 */
export const siteFlags: readonly string[] = ['--max-semi-space-size=8', '--max-old-space-size=192']
/** Memory that threads of libraries let go of returns to few pools, which is reused, instead of one for each. */
export const siteMemory = { MALLOC_ARENA_MAX: '2' } as const

const standalone = '.next/standalone/server.js'
const nextStart = 'node_modules/next/dist/bin/next'
const longestPause = 30_000
// Having run this long, a server that dies starts the pauses from the shortest again.
const steady = 60_000

/** Whether there is a build to serve. */
export function isBuilt(): boolean {
  return existsSync('.next/BUILD_ID')
}

/**
 * Serves the build in a process of its own, started again with growing pauses when it dies, and ended when this
 * process is. `env` is all that it gets to see: the address of the application's role, never the owner's.
 */
export function startWebServer(env: NodeJS.ProcessEnv): WebServer {
  let stopping = false
  let child = launch(env)
  const supervised = (async () => {
    for (let pause = 250; ; pause = Math.min(pause * 2, longestPause)) {
      const begun = Date.now()
      const reason = await ended(child)
      if (stopping) return
      if (Date.now() - begun > steady) pause = 250
      console.error(`The web server ended (${reason}); starting it again in ${pause / 1000} s`)
      await wait(pause)
      if (stopping) return
      child = launch(env)
    }
  })()
  const stop = async () => {
    stopping = true
    await endWithin(child, 5_000)
  }
  supervised.catch((error) => console.error(error))
  return { stop }
}

/** Resolves when `url` answers 200; after `patience` milliseconds without, throws an OperatorError. */
export async function untilReady(url: string, signal: AbortSignal, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience
  let last = 'nothing'
  while (Date.now() < deadline) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch((error: unknown) =>
      String(error),
    )
    if (typeof answer !== 'string') await answer.body?.cancel()
    if (typeof answer !== 'string' && answer.ok) return
    last = typeof answer === 'string' ? answer : `status ${answer.status}`
    await wait(50, undefined, { signal })
  }
  throw new OperatorError(
    `The web server did not get ready within ${patience / 1000} s. ${url} said last: ${last}.`,
  )
}

function launch(env: NodeJS.ProcessEnv): ChildProcess {
  const preload = pathToFileURL(join(import.meta.dirname, 'die-with-parent.mjs')).href
  const serve = existsSync(standalone)
    ? [standalone]
    : [nextStart, 'start', '--hostname', env.HOSTNAME ?? '', '--port', env.PORT ?? '']
  const flags = env.NODE_OPTIONS?.includes('max-old-space-size') ? [] : siteFlags
  const child = spawn(process.execPath, [...flags, '--import', preload, ...serve], {
    env: { ...siteMemory, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  goFirst(child.pid)
  return child
}

function ended(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(`${child.signalCode ?? child.exitCode}`)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
}

async function endWithin(child: ChildProcess, patience: number): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended(child)
  clearTimeout(timer)
}
