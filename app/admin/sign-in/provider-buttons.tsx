import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { orUnavailable } from '#app/admin/unavailable.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { Button } from '#components/ui/button.tsx'
import { fill } from '#policy/fill.ts'
import { signInByProviderAction } from './provider-actions.tsx'

const { signIn } = words

/** One press for each provider that the settings name, before the form for a password. */
export async function ProviderButtons({ next }: { next: string | null }) {
  const { signInProviders } = await orUnavailable(app)
  if (signInProviders.length === 0) return null
  return (
    <>
      {signInProviders.map(({ id, name }) => (
        <ActionForm
          key={id}
          className="form"
          action={signInByProviderAction}
          at={{}}
          values={{ provider: id, ...(next && { next }) }}
        >
          <Button>{fill(signIn.byProvider, { provider: name })}</Button>
        </ActionForm>
      ))}
      <p className="sign-in-or">{signIn.or}</p>
    </>
  )
}
