import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AppContext } from '#lib/app.ts'
import { openFarEnd } from './far-end.ts'
import { addReaders, letGo } from './newsletter.ts'

/** More than go out in the time that is measured. */
const readers = 40_000

/** A worker that sends a newsletter by SMTP all the while; `stop` gives how many mails arrived. */
export async function keepSending(app: AppContext, env: Record<string, string>) {
  const farEnd = await openFarEnd()
  await addReaders(app, 'meanwhile', readers)
  await letGo(app, 'meanwhile')
  const mail = { SMTP_URL: `smtp://127.0.0.1:${farEnd.smtp}`, EMAIL_FROM: 'Marram <hello@marram.example>' }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/jobs.ts'], {
    env: { ...env, ...mail, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(worker, 'exit')
  return {
    stop: async (): Promise<number> => {
      const { count } = await farEnd.read()
      if (count === 0 || count >= readers) throw new Error('The newsletter was not under way all the while.')
      worker.kill('SIGTERM')
      await ended
      await farEnd.stop()
      return count
    },
  }
}
