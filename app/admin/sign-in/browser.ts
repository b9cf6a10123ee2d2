import { callerKey } from '#app/admin/caller-key.ts'
import { readCookie } from '#app/admin/current-user.ts'
import type { AppContext } from '#lib/app.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import type { Browser } from '#lib/sign-in/ways-in.ts'

/** The browser that a request comes from, as a way in wants it. */
export async function browserOf(app: AppContext, headers: Headers): Promise<Browser> {
  return {
    cookie: await readCookie(app),
    device: deviceOf(headers.get('user-agent')),
    caller: callerKey(app, headers, 'sign_in'),
  }
}
