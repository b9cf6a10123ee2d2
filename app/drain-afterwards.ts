/** On a host without a worker, what a request caused is sent after its answer; elsewhere the worker does it. */
export async function drainAfterwards(): Promise<void> {
  if (!process.env.VERCEL) return
  const { drain } = await import('./drain.ts')
  await drain()
}
