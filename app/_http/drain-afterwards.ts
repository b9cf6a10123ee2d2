import { setTimeout } from 'node:timers/promises'
import { after } from 'next/server'

/**
 * On a host without a worker, what a request caused is sent after its answer; elsewhere the worker does it.
 * @param inMs how long what was caused waits before it leaves
 */
export function drainAfterwards(inMs = 0): void {
  if (!process.env.VERCEL) return
  after(async () => {
    if (inMs > 0) await setTimeout(inMs)
    const { drain } = await import('./drain.ts')
    await drain()
  })
}
