import { cookies } from 'next/headers'
import { app } from '#app/context.ts'
import type { AppContext } from '#lib/app.ts'
import { openCookie, type StaffCookie, sessionCookieName } from '#lib/platform/auth/session-cookie.ts'
import type { Actor } from '#lib/record-event.ts'
import { noteSeen } from '#lib/sign-in/session.ts'
import { may, type Permission } from '#lib/staff/permissions.ts'
import { findSignedIn, type SignedIn } from '#lib/staff/queries.ts'

/** A member of staff at the desk, with the app they are in. */
export type CurrentUser = {
  readonly app: AppContext
  readonly member: SignedIn
  readonly actor: Actor
  /** The member's id where colleagues' leads are closed to them (P23); null where all are open. */
  readonly onlyOf: string | null
  readonly may: (permission: Permission) => boolean
}

/** What this browser's cookie carries. */
export async function readCookie({
  appUrl,
  keys,
}: Pick<AppContext, 'appUrl' | 'keys'>): Promise<StaffCookie> {
  return openCookie(keys.auth, (await cookies()).get(sessionCookieName(appUrl))?.value)
}

/** Gives the mark of this browser if the member has signed in on it before; null: it counts as a stranger's. */
export async function deviceOf(
  app: Pick<AppContext, 'appUrl' | 'keys'>,
  memberId: string,
): Promise<string | null> {
  const { known } = await readCookie(app)
  return known.find((one) => one.memberId === memberId)?.device ?? null
}

/** Who is asking, looked up at this request: a removed member or changed role shows at once (S1). Null: nobody. */
export async function findCurrentUser(): Promise<CurrentUser | null> {
  const opened = await app()
  const { sessionId } = await readCookie(opened)
  const member = sessionId && (await findSignedIn(opened.db, sessionId, opened.clock()))
  if (!member) return null
  await noteSeen(opened.db, member, opened.clock())
  return {
    app: opened,
    member,
    actor: { kind: 'staff', id: member.id },
    onlyOf: may(member.role, 'leads.read_all') ? null : member.id,
    may: (permission) => may(member.role, permission),
  }
}
