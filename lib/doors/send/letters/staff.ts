import { operate } from '#db/statement/change.ts'
import { staffForgotten, staffInvitation } from '#emails/letters/staff.ts'
import type { AppContext } from '#lib/app.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { insertLink } from '#lib/staff/changes.ts'
import { type Composer, frameFor, generated } from './composed.ts'

const invitationDays = 7
const forgottenMinutes = 30

export const composeStaffInvitation: Composer = async (app, { id, staffId, staffEmail, staffLanguage }) => {
  if (!staffId || !staffEmail) return null
  const href = await mailSignInLink(app, id, staffId, invitationDays * 24 * 60)
  const letter = staffInvitation(frameFor(app, staffLanguage ?? 'en'), { days: invitationDays, href })
  return { to: staffEmail, headers: generated, letter }
}

export const composeStaffForgotten: Composer = async (app, { id, staffId, staffEmail, staffLanguage }) => {
  if (!staffId || !staffEmail) return null
  const href = await mailSignInLink(app, id, staffId, forgottenMinutes)
  const letter = staffForgotten(frameFor(app, staffLanguage ?? 'en'), { minutes: forgottenMinutes, href })
  return { to: staffEmail, headers: generated, letter }
}

/** Single use, hashed at rest (S9); every try of one message carries the same link (E10). */
async function mailSignInLink(
  app: AppContext,
  id: string,
  staffId: string,
  minutes: number,
): Promise<string> {
  const token = keyedDigest(app.keys.data, 'staff link', id).toString('base64url')
  const expires = new Date(app.clock().getTime() + minutes * 60_000)
  await operate(app.db, insertLink({ hash: digestBytes(token), staffId, expires }))
  return `${app.appUrl}/admin/sign-in/${token}`
}
