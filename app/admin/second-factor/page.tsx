import { redirect } from 'next/navigation'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash, readFlash } from '#app/admin/_action/flash.tsx'
import { requireSession } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { checkPasskeyAction } from '#app/admin/passkeys/passkey-actions.tsx'
import { GiveFactorByPasskey } from '#app/admin/passkeys/passkey-forms.tsx'
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
  // Whoever changes what counts as one shows it again.
  const isAgain = (await queryValue(searchParams, 'again')) === '1' && (member.hasFactor || member.hasPasskey)
  if (member.factor !== 'due' && !isAgain) redirect(next)
  const again = isAgain ? '1' : undefined
  const fault = await readFlash(searchParams, checkFactorAction)
  const error = fault ? checkFactorAction.outcomes[fault].text(0) : undefined
  const leave = (
    <ActionForm action={signOutAction} at={{}}>
      <button type="submit">{words.account.signOut}</button>
    </ActionForm>
  )
  return (
    <SignInPage agency={app.agency.content.name} title={label.askTitle} after={leave}>
      <Flash query={searchParams} of={[checkPasskeyAction]} />
      {member.hasPasskey && <GiveFactorByPasskey next={next} again={again} />}
      {member.hasPasskey && <p className="sign-in-or">{words.passkeys.orCode}</p>}
      <ActionForm
        className="form"
        action={checkFactorAction}
        at={{}}
        values={{ next, ...(again && { again }) }}
      >
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
        <Button weight={member.hasPasskey ? 'plain' : 'strong'}>{label.check}</Button>
      </ActionForm>
    </SignInPage>
  )
}
