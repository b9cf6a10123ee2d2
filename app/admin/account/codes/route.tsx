import { z } from 'zod'
import { answerPage, see } from '#app/admin/answers.tsx'
import { memberPost } from '#app/admin/guard.ts'
import { RecoveryCodesPage } from '#app/admin/second-factor/recovery-codes-page.tsx'
import { words } from '#app/admin/words.ts'
import { replaceRecoveryCodes } from '#lib/sign-in/second-factor.ts'

const schema = z.strictObject({ code: z.string().max(40) })

export const POST = memberPost(schema, async ({ app, member }, { code }) => {
  const codes = await replaceRecoveryCodes(app, member, code)
  if (!codes) return see('/admin/account', { said: 'wrong' })
  const page = <RecoveryCodesPage agency={app.agency.content.name} codes={codes} />
  return answerPage(200, words.factor.recoveryTitle, page)
})
