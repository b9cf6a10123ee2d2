import { z } from 'zod'
import { answerPage, see } from '#app/admin/answers.tsx'
import { memberPost } from '#app/admin/guard.ts'
import { FactorPage } from '#app/admin/second-factor/factor-page.tsx'
import { RecoveryCodesPage } from '#app/admin/second-factor/recovery-codes-page.tsx'
import { words } from '#app/admin/words.ts'
import { isCodeOf, passFactor, resumeFactor, setFactor } from '#lib/sign-in/second-factor.ts'

const schema = z.strictObject({
  pending: z.string().regex(/^[\w-]{1,400}$/),
  code: z.string().max(10),
  current: z.string().max(40).default(''),
})

/** Whoever has a second factor shows a code of it before another takes its place. The codes stand in the answer alone. */
export const POST = memberPost(schema, async ({ house, member }, { pending: sealed, code, current }) => {
  const pending = resumeFactor(house, member, sealed)
  if (!pending) return see('/admin/second-factor/set-up')
  const refuse = (fault: 'wrong' | 'current') =>
    answerPage(
      422,
      words.factor.setTitle,
      <FactorPage house={house} member={member} pending={pending} fault={fault} />,
    )
  if (!isCodeOf(pending, code, house.clock())) return refuse('wrong')
  if (member.factor === 'passed' && !(await passFactor(house, member, current))) return refuse('current')
  const codes = await setFactor(house, member, pending, code)
  if (!codes) return refuse('wrong')
  const page = <RecoveryCodesPage agency={house.agency.content.name} codes={codes} />
  return answerPage(200, words.factor.recoveryTitle, page)
})
