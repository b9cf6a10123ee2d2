import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { signInByLinkAction } from '#app/admin/sign-in/actions.ts'
import { titled } from '#app/admin/titled.ts'
import { orUnavailable } from '#app/admin/unavailable.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { readSignInLink } from '#lib/sign-in/link.ts'
import { fill } from '#policy/fill.ts'

const { signIn } = words
export const generateMetadata = titled(() => signIn.linkTitle)

/** Where a sign-in link leads. Opening it uses nothing: mail scanners do. The press does (E4). */
export default async function SignInLink({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const email = await orUnavailable(async () => {
    const { db, clock } = await app()
    return readSignInLink(db, token, clock())
  })
  if (!email) return <DeadLink />
  return (
    <SignInPage agency={agency.content.name} title={signIn.linkTitle} lead={fill(signIn.linkText, { email })}>
      <ActionForm className="form" action={signInByLinkAction} at={{}} values={{ token }}>
        <Button>{signIn.linkSubmit}</Button>
      </ActionForm>
    </SignInPage>
  )
}

function DeadLink() {
  return (
    <SignInPage
      agency={agency.content.name}
      title={signIn.linkDeadTitle}
      lead={<p>{signIn.linkDead}</p>}
      after={<a href="/admin/sign-in">{signIn.linkOther}</a>}
    >
      <code className="one-time">npm run staff -- add --email E --role R</code>
    </SignInPage>
  )
}
