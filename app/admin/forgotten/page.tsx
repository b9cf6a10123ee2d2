import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import type { Query } from '#app/admin/address.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

import { askForLinkAction } from './actions.ts'

const { forgotten: label, signIn } = words
export const generateMetadata = titled(() => label.title)

/** For a member who cannot get in. It tells nobody who is a member (S8). */
export default async function Forgotten({ searchParams }: { searchParams: Query }) {
  return (
    <SignInPage
      agency={agency.content.name}
      title={label.title}
      lead={<p>{label.text}</p>}
      after={<a href="/admin/sign-in">{signIn.title}</a>}
    >
      <Flash query={searchParams} of={[askForLinkAction]} />
      <ActionForm className="form" action={askForLinkAction} at={{}}>
        <Field id="email" label={signIn.email}>
          <TextInput
            id="email"
            name={askForLinkAction.names.email}
            type="email"
            autoComplete="username"
            required
            maxLength={320}
          />
        </Field>
        <Button>{label.submit}</Button>
      </ActionForm>
    </SignInPage>
  )
}
