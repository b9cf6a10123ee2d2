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
export const POST = memberPost(schema, async ({ app, member }, { pending: sealed, code, current }) => {
  const pending = resumeFactor(app, member, sealed)
  if (!pending) return see('/admin/second-factor/set-up')
  const refuse = (fault: 'wrong' | 'current') =>
    answerPage(
      422,
      words.factor.setTitle,
      <FactorPage app={app} member={member} pending={pending} fault={fault} />,
    )
  if (!isCodeOf(pending, code, app.clock())) return refuse('wrong')
  if (member.factor === 'passed' && !(await passFactor(app, member, current))) return refuse('current')
  const codes = await setFactor(app, member, pending, code)
  if (!codes) return refuse('wrong')
  const page = <RecoveryCodesPage agency={app.agency.content.name} codes={codes} />
  return answerPage(200, words.factor.recoveryTitle, page)
})
