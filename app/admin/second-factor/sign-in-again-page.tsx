import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { signOutAction } from '#app/admin/sign-out-actions.ts'
import { words } from '#app/admin/words.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'

const { factor: label } = words

/** For whoever has no factor of ours to show again: what they do before they set one up. */
export function SignInAgainPage({ agency }: { agency: string }) {
  return (
    <SignInPage
      agency={agency}
      title={label.setTitle}
      lead={<p>{label.signInAgain}</p>}
      after={<a href="/admin/account">{label.back}</a>}
    >
      <ActionForm className="form" action={signOutAction} at={{}}>
        <Button>{words.account.signOut}</Button>
      </ActionForm>
    </SignInPage>
  )
}
