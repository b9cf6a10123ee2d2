import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { workerFlags } from './mail/process.ts'

/** A worker as `npm run jobs` starts it, without mail settings, held still but for the turns it is to run beside. */
export async function holdWorker(env: Record<string, string>) {
  const worker = spawn(process.execPath, [...workerFlags(), '--import', 'tsx', 'scripts/jobs.ts'], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(worker.stdout, 'data')
  worker.kill('SIGSTOP')
  return {
    begin: () => void worker.kill('SIGCONT'),
    end: () => void worker.kill('SIGSTOP'),
    stop: async () => {
      worker.kill('SIGCONT')
      worker.kill('SIGTERM')
      await once(worker, 'exit')
    },
  }
}
