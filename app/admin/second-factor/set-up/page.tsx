import type { Metadata } from 'next'
import { beginFactor } from '../../../../lib/journeys/sign-in/second-factor.ts'
import { requireMember } from '../../guard.ts'
import { words } from '../../words.ts'
import { FactorPage } from '../factor-page.tsx'

export const metadata: Metadata = { title: words.factor.setTitle }

/** Where a member ties an authenticator app to their account: at the first sign-in, and when they change it. */
export default async function SetUpFactor() {
  const { house, member } = await requireMember()
  return <FactorPage member={member} house={house} pending={beginFactor(house, member)} />
}
