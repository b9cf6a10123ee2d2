import { after } from 'next/server'

/** On a host without a worker, what a request caused is sent after its answer; elsewhere the worker does it. */
export function drainAfterwards(): void {
  if (!process.env.VERCEL) return
  after(async () => {
    const { drain } = await import('./drain.ts')
    await drain()
  })
}
