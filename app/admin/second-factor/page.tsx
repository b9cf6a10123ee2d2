import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { type Query, queryValue } from '#app/admin/address.ts'
import { requireSession } from '#app/admin/guard.ts'
import { words } from '#app/admin/words.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

const { factor: label } = words
export const metadata: Metadata = { title: label.askTitle }

/** Asks for the second factor, between the password and the desk. */
export default async function SecondFactor({ searchParams }: { searchParams: Query }) {
  const { app, member } = await requireSession()
  if (member.factor !== 'due') redirect('/admin')
  const error = (await queryValue(searchParams, 'said')) === 'wrong' ? label.wrong : undefined
  const leave = (
    <form action="/admin/sign-out" method="post">
      <button type="submit">{words.account.signOut}</button>
    </form>
  )
  return (
    <SignInPage agency={app.agency.content.name} title={label.askTitle} after={leave}>
      <form className="form" action="/admin/second-factor/check" method="post">
        <Field id="code" label={label.code} hint={label.codeHint} error={error}>
          <TextInput
            {...controlAttributes('code', { hint: true, error })}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
          />
        </Field>
        <Button>{label.check}</Button>
      </form>
    </SignInPage>
  )
}
