import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Deployment } from './deployment.ts'

const pause = 1_000

/** Looks after the embedded database while the application runs: one that died, alone, is started again. */
export function watchDatabase({ revive }: Deployment): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = async () => {
    try {
      if (await revive()) console.error('The built-in PostgreSQL had died, and was started again')
    } catch (error) {
      console.error(error instanceof OperatorError ? error.message : error)
    }
    timer = setTimeout(next, pause)
  }
  const next = () => {
    looking = look()
  }
  let timer = setTimeout(next, pause)
  return {
    stop: async () => {
      await looking
      clearTimeout(timer)
    },
  }
}
