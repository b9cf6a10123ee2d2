import { readPostedForm } from '#app/_http/read-body.ts'
import { readCookie } from '#app/admin/current-user.ts'
import { app } from '#app/context.ts'
import { keepPost } from '#lib/kept-posts/kept-posts.ts'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'
import { redirectTo } from './responses.tsx'

/** More is no text that somebody wrote. */
const longest = 200_000

/**
 * Asks whoever's session has ended to sign in. What they wrote is kept for them meanwhile, and the way in leads to it.
 * @param keeps whether the form holds what somebody wrote, and nothing secret
 */
export async function answerSignedOut(request: Request, keeps: boolean): Promise<Response> {
  const opened = await app()
  const { sessionId } = await readCookie(opened)
  if (!keeps || !sessionId) return redirectTo('/admin/sign-in')
  const form = await readPostedForm(request, longest)
  if (typeof form === 'string') return redirectTo('/admin/sign-in')
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const path = new URL(request.url).pathname
  const isKept = await keepPost(opened, sessionId, { path, fields })
  return isKept
    ? redirectTo(leadingTo('/admin/sign-in', '/admin/kept'), { flash: keptFlash })
    : redirectTo('/admin/sign-in')
}

/** As the page of the way in tells it. */
export const keptFlash = 'sign-in.with-password.kept'
