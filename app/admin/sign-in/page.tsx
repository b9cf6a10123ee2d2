import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { type Query, queryValue } from '#app/admin/address.ts'
import { signOutAction } from '#app/admin/sign-out-actions.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { deskPath } from '#lib/platform/auth/desk-path.ts'

import { signInByPasswordAction } from './actions.ts'
import { signInByProviderAction } from './provider-actions.tsx'
import { ProviderButtons } from './provider-buttons.tsx'

const { signIn } = words
export const generateMetadata = titled(() => signIn.title)

/** The way in by address and password. Open to everybody; it tells nobody who is a member (S8). */
export default async function SignIn({ searchParams }: { searchParams: Query }) {
  const next = deskPath(await queryValue(searchParams, 'next'))
  return (
    <SignInPage
      agency={agency.content.name}
      title={signIn.title}
      after={
        <>
          <p>
            <a href="/admin/forgotten">{words.forgotten.title}</a>
          </p>
          <p>{signIn.help}</p>
        </>
      }
    >
      <Flash query={searchParams} of={[signInByPasswordAction, signInByProviderAction, signOutAction]} />
      <ProviderButtons next={next} />
      <ActionForm className="form" action={signInByPasswordAction} at={{}} values={next ? { next } : {}}>
        <Field id="email" label={signIn.email}>
          <TextInput
            id="email"
            name={signInByPasswordAction.names.email}
            type="email"
            autoComplete="username"
            required
            maxLength={320}
          />
        </Field>
        <Field id="password" label={signIn.password}>
          <TextInput
            id="password"
            name={signInByPasswordAction.names.password}
            type="password"
            autoComplete="current-password"
            required
            maxLength={1024}
          />
        </Field>
        <Button>{signIn.submit}</Button>
      </ActionForm>
    </SignInPage>
  )
}
