import { redirect } from 'next/navigation'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { readFlash } from '#app/admin/_action/flash.tsx'
import { requireSession } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { signOutAction } from '#app/admin/sign-out-actions.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { deskPath } from '#lib/platform/auth/desk-path.ts'

import { checkFactorAction } from './actions.tsx'

const { factor: label } = words
export const generateMetadata = titled(() => label.askTitle)

/** Asks for the second factor, between the password and the desk. */
export default async function SecondFactor({ searchParams }: { searchParams: Query }) {
  const { app, member } = await requireSession()
  const next = deskPath(await queryValue(searchParams, 'next')) ?? '/admin'
  if (member.factor !== 'due') redirect(next)
  const fault = await readFlash(searchParams, checkFactorAction)
  const error = fault ? checkFactorAction.outcomes[fault].text(0) : undefined
  const leave = (
    <ActionForm action={signOutAction} at={{}}>
      <button type="submit">{words.account.signOut}</button>
    </ActionForm>
  )
  return (
    <SignInPage agency={app.agency.content.name} title={label.askTitle} after={leave}>
      <ActionForm className="form" action={checkFactorAction} at={{}} values={{ next }}>
        <Field id="code" label={label.code} hint={label.codeHint} error={error}>
          <TextInput
            {...controlAttributes('code', { hint: true, error })}
            name={checkFactorAction.names.code}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
          />
        </Field>
        <Button>{label.check}</Button>
      </ActionForm>
    </SignInPage>
  )
}
