import { z } from 'zod'
import { replaceRecoveryCodes } from '../../../../lib/journeys/sign-in/second-factor.ts'
import { answerPage, see } from '../../answers.tsx'
import { memberPost } from '../../guard.ts'
import { RecoveryCodesPage } from '../../second-factor/recovery-codes-page.tsx'
import { words } from '../../words.ts'

const schema = z.strictObject({ code: z.string().max(40) })

export const POST = memberPost(schema, async ({ house, member }, { code }) => {
  const codes = await replaceRecoveryCodes(house, member, code)
  if (!codes) return see('/admin/account', { said: 'wrong' })
  const page = <RecoveryCodesPage agency={house.agency.content.name} codes={codes} />
  return answerPage(200, words.factor.recoveryTitle, page)
})
