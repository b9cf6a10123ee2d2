import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

const everyMs = 100

/** Runs a program of ours to its end; gives the most memory it held in RAM, in bytes. Linux only. */
export async function runToEnd(
  args: readonly string[],
  env: Record<string, string>,
  input?: string,
): Promise<number> {
  const child = spawn(process.execPath, [...workerFlags(), '--import', 'tsx', ...args], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'inherit'],
  })
  child.stdin?.end(input)
  let peak = 0
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(child))
  }, everyMs)
  const [code] = await once(child, 'exit')
  clearInterval(looking)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`)
  return peak
}

/** The kernel's own high-water mark, so that no peak falls between two looks. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}

/** The flags with which `npm run jobs` starts a worker. */
export function workerFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { jobs: string } }
  return scripts.jobs.split(' ').filter((word) => word.startsWith('--'))
}
