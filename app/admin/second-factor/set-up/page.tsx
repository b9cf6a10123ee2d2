import { Flash } from '#app/admin/_action/flash.tsx'
import { requireMember } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { addPasskeyAction } from '#app/admin/passkeys/passkey-actions.tsx'
import { AddPasskey } from '#app/admin/passkeys/passkey-forms.tsx'
import { setFactorAction } from '#app/admin/second-factor/actions.tsx'
import { FactorPage } from '#app/admin/second-factor/factor-page.tsx'
import { SignInAgainPage } from '#app/admin/second-factor/sign-in-again-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { mustSignInAgain } from '#lib/passkeys/passkeys.ts'
import { passkeySite } from '#lib/platform/auth/passkey-site.ts'
import { beginFactor } from '#lib/sign-in/second-factor.ts'

const { atFirst } = words.passkeys
export const generateMetadata = titled(() => words.factor.setTitle)

/** Where a member ties an app or a passkey to their account at the first sign-in, and another app when they change it. */
export default async function SetUpFactor({ searchParams }: { searchParams: Query }) {
  const { app, member } = await requireMember()
  if (mustSignInAgain(member, app.clock())) return <SignInAgainPage agency={app.agency.content.name} />
  const offersPasskey = member.factor === 'unset' && passkeySite(app.appUrl)
  return (
    <FactorPage
      action={setFactorAction}
      member={member}
      app={app}
      pending={beginFactor(app, member)}
      said={<Flash query={searchParams} of={[addPasskeyAction]} />}
      instead={
        offersPasskey && (
          <section className="sign-in-instead">
            <h2>{atFirst.title}</h2>
            <p>{atFirst.text}</p>
            <AddPasskey />
          </section>
        )
      }
    />
  )
}
