import { requireMember } from '#app/admin/_action/guard.ts'
import { setFactorAction } from '#app/admin/second-factor/actions.tsx'
import { FactorPage } from '#app/admin/second-factor/factor-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { beginFactor } from '#lib/sign-in/second-factor.ts'

export const generateMetadata = titled(() => words.factor.setTitle)

/** Where a member ties an authenticator app to their account: at the first sign-in, and when they change it. */
export default async function SetUpFactor() {
  const { app, member } = await requireMember()
  return <FactorPage action={setFactorAction} member={member} app={app} pending={beginFactor(app, member)} />
}
