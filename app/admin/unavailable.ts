import { redirect } from 'next/navigation'
import { logFault } from '#app/_http/log.ts'

/** Does what a page needs; a fault is logged and leads to a page that says so, which needs no script. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'admin' })
  }
  redirect('/admin/unavailable')
}
