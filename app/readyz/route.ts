import { app } from '#app/context.ts'

export const dynamic = 'force-dynamic'

/** The process can serve: its database answers and is the right one. */
export async function GET(): Promise<Response> {
  try {
    const { db } = await app()
    await db.query({ name: 'ready', text: 'select 1', values: [] })
    return new Response('ready\n', { headers: { 'Cache-Control': 'no-store' } })
  } catch {
    return new Response('not ready\n', {
      status: 503,
      headers: { 'Cache-Control': 'no-store', 'Retry-After': '5' },
    })
  }
}
