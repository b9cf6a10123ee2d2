import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { workerFlags } from './mail/process.ts'
import { residentBytes } from './serve.ts'

/** A worker as `npm run jobs` starts it, without mail settings. */
export async function startWorker(env: Record<string, string>) {
  const worker = spawn(process.execPath, [...workerFlags(), '--import', 'tsx', 'scripts/jobs.ts'], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(worker.stdout, 'data')
  return {
    residentBytes: () => residentBytes(worker.pid),
    stop: async () => {
      worker.kill('SIGTERM')
      await once(worker, 'exit')
    },
  }
}
