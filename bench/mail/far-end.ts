import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Arrived } from './sink.ts'

export type FarEnd = {
  readonly smtp: number
  readonly resend: number
  /** Counts anew. */
  reset(): Promise<void>
  /** What came since. */
  read(): Promise<Arrived & { perSecond: number }>
  stop(): Promise<void>
}

/** Starts the process that takes the mail. */
export async function openFarEnd(): Promise<FarEnd> {
  const child = fork('bench/mail/sink.ts', {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [ports] = (await once(child, 'message')) as [{ smtp: number; resend: number }]
  const ask = async (told: number) => {
    child.send(told)
    const [arrived] = (await once(child, 'message')) as [Arrived]
    return arrived
  }
  return {
    ...ports,
    reset: async () => void (await ask(0)),
    read: async () => {
      const arrived = await ask(1)
      return { ...arrived, perSecond: (arrived.count - 1) / ((arrived.last - arrived.first) / 1000) }
    },
    stop: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
