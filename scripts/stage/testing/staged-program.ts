import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type StagedProgram = {
  readonly child: ChildProcess
  /** All it has said so far. */
  said(): string
  /** Its exit code, once it ended. */
  readonly ended: Promise<number | null>
}

/** Starts a program of a staged folder as a container would: plain Node, that folder, and these settings only. */
export function startStaged(
  folder: string,
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): StagedProgram {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
  }
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** Runs one to its end; throws with what it said unless it ended well. */
export async function runStaged(
  folder: string,
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  const running = startStaged(folder, program, args, env)
  const code = await running.ended
  if (code !== 0) throw new Error(`${program} ended with ${code}. It said:\n${running.said()}`)
  return running.said()
}
