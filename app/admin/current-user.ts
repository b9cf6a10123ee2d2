import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { askedLanguage } from '#app/_http/asked-language.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import type { AppContext } from '#lib/app.ts'
import { openCookie, type StaffCookie, sessionCookieName } from '#lib/platform/auth/session-cookie.ts'
import type { Actor } from '#lib/record-event.ts'
import { noteSeen } from '#lib/sign-in/session.ts'
import { may, type Permission } from '#lib/staff/permissions.ts'
import { findSignedIn, type SignedIn } from '#lib/staff/queries.ts'
import type { Locale } from '#messages/locales.ts'
import { answerFor } from './words.ts'

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

/**
 * Who is asking, looked up at this request: a removed member or changed role shows at once (S1). Null: nobody. What is
 * said after it, is said in their language.
 */
export const findCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const asked = unknownReader(await headers())
  answerFor(asked)
  const opened = await app()
  const { sessionId } = await readCookie(opened)
  const member = sessionId && (await findSignedIn(opened.db, sessionId, opened.clock()))
  if (!member) return null
  answerFor({ language: member.language ?? asked.language, zone: member.zone ?? asked.zone })
  await noteSeen(opened.db, member, opened.clock())
  return {
    app: opened,
    member,
    actor: { kind: 'staff', id: member.id },
    onlyOf: may(member.role, 'leads.read_all') ? null : member.id,
    may: (permission) => may(member.role, permission),
  }
})

/** Finds out in which language a page is to be shown, also where nobody is signed in or the database is away. */
export async function findReader(): Promise<void> {
  // Whatever stands against it is told by the page itself, which asks again.
  await findCurrentUser().catch(() => null)
}

/** Whoever is not known reads what their browser asks for, and the agency's own time. */
export function unknownReader(headers: Headers): { language: Locale; zone: string } {
  return { language: askedLanguage(headers), zone: agency.policy.workingHours.timeZone }
}
