import { staffForgotten, staffInvitation } from '#emails/letters/staff.ts'
import type { House } from '#lib/app.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { insertLink } from '#lib/staff/writes.ts'
import { type Composer, frameFor, generated } from './composed.ts'

const invitationDays = 7
const forgottenMinutes = 30

export const composeStaffInvitation: Composer = async (house, { id, staffId, staffEmail }) => {
  if (!staffId || !staffEmail) return null
  const href = await mailSignInLink(house, id, staffId, invitationDays * 24 * 60)
  const letter = staffInvitation(frameFor(house, 'en'), { days: invitationDays, href })
  return { to: staffEmail, headers: generated, letter }
}

export const composeStaffForgotten: Composer = async (house, { id, staffId, staffEmail }) => {
  if (!staffId || !staffEmail) return null
  const href = await mailSignInLink(house, id, staffId, forgottenMinutes)
  const letter = staffForgotten(frameFor(house, 'en'), { minutes: forgottenMinutes, href })
  return { to: staffEmail, headers: generated, letter }
}

/** Single use, hashed at rest (S9); every try of one message carries the same link (E10). */
async function mailSignInLink(house: House, id: string, staffId: string, minutes: number): Promise<string> {
  const token = keyedDigest(house.keys.data, 'staff link', id).toString('base64url')
  const expires = new Date(house.clock().getTime() + minutes * 60_000)
  await house.db.query(insertLink({ hash: digestBytes(token), staff_id: staffId, expires }))
  return `${house.appUrl}/admin/sign-in/${token}`
}
