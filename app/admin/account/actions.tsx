import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { deviceOf } from '#app/admin/current-user.ts'
import { RecoveryCodesPage } from '#app/admin/second-factor/recovery-codes-page.tsx'
import { words } from '#app/admin/words.ts'
import { replaceRecoveryCodes } from '#lib/sign-in/second-factor.ts'
import { endOwnSession } from '#lib/sign-in/session.ts'
import { keepProfile } from '#lib/staff/profile.ts'
import { locales } from '#messages/locales.ts'
import { cleanLine, cleanText } from '#policy/clean-text.ts'
import { isTimeZone } from '#policy/time/moments.ts'

/** What may be left out: then there is none. */
function emptied(clean: (text: string) => string, most: number) {
  return z
    .string()
    .transform(clean)
    .pipe(z.string().max(most))
    .transform((text) => text || null)
}

export const renewCodesAction = deskAction(
  {
    path: '/admin/account/codes',
    opens: 'member',
    fields: { code: z.string().max(40) },
    outcomes: { wrong: bad(() => words.factor.wrong) },
    logs: ['staff.recovery_codes_made'],
  },
  async ({ app, member }, { code }, end) => {
    const codes = await replaceRecoveryCodes(app, member, code, await deviceOf(app, member.id))
    if (!codes) return end('wrong', '/admin/account')
    const page = <RecoveryCodesPage agency={app.agency.content.name} codes={codes} />
    return answerPage(200, words.factor.recoveryTitle, page)
  },
)

export const keepProfileAction = deskAction(
  {
    path: '/admin/account/profile',
    opens: 'member',
    fields: {
      name: emptied(cleanLine, 80),
      signature: emptied(cleanText, 1_000),
      language: z.enum([...locales, '']).transform((language) => language || null),
      zone: z
        .string()
        .refine((zone) => zone === '' || isTimeZone(zone))
        .transform((zone) => zone || null),
    },
    outcomes: { kept: good(() => words.account.profile.kept) },
    logs: ['staff.profile_changed'],
  },
  async ({ app, member }, profile, end) => {
    await keepProfile(app.db, { id: member.id, ...profile, now: app.clock() })
    return end('kept', '/admin/account')
  },
)

export const endSessionAction = deskAction(
  {
    path: '/admin/account/end-session',
    opens: 'member',
    fields: { id: z.uuid() },
    outcomes: { ended: good(() => words.account.ended) },
    logs: ['staff.signed_out'],
  },
  async ({ app, member }, { id }, end) => {
    await endOwnSession(app.db, { staffId: member.id, sessionId: id }, app.clock())
    return end('ended', '/admin/account')
  },
)
