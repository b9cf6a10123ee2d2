import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { freePort } from '#lib/platform/postgres/port.ts'
import { siteFlags, siteMemory, untilReady } from '#scripts/run/web-server.ts'

export type Served = {
  readonly url: string
  /** Memory of the process that stays in RAM, in bytes. Linux only. */
  residentBytes(): number
  stop(): Promise<void>
}

/** Starts a standalone server of the framework as `npm run start` does; resolves once `path` answers 2xx. */
export async function serve(script: string, env: Record<string, string>, path: string): Promise<Served> {
  const port = await freePort()
  const child = spawn(process.execPath, [...siteFlags, script], {
    env: { ...siteMemory, ...env, NODE_ENV: 'production', HOSTNAME: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(`${url}${path}`, new AbortController().signal)
  return {
    url,
    residentBytes: () => residentBytes(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Memory of a process that stays in RAM, in bytes. Linux only. */
export function residentBytes(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
