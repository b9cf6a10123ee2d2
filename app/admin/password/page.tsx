import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { readFlash } from '#app/admin/_action/flash.tsx'
import { requireMember } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { asksCurrentPassword } from '#lib/sign-in/password.ts'

import { choosePasswordAction } from './actions.ts'

const { password } = words
export const generateMetadata = titled(() => password.title)

/** Where a member chooses a password: right after the first link, and whenever they like. */
export default async function Password({ searchParams }: { searchParams: Query }) {
  const { app, member } = await requireMember()
  const asks = await asksCurrentPassword(app.db, member.id, app.clock())
  const fault = await readFlash(searchParams, choosePasswordAction)
  const error = fault ? choosePasswordAction.outcomes[fault].text(0) : undefined
  const [currentError, chosenError] = fault === 'wrong' ? [error, undefined] : [undefined, error]
  return (
    <SignInPage
      agency={app.agency.content.name}
      title={password.title}
      after={member.hasPassword && <a href="/admin/leads">{words.places.leads}</a>}
    >
      <ActionForm className="form" action={choosePasswordAction} at={{}}>
        <input
          type="hidden"
          name={choosePasswordAction.names.username}
          autoComplete="username"
          value={member.email}
          readOnly
        />
        {asks && (
          <Field id="current" label={password.current} error={currentError}>
            <TextInput
              {...controlAttributes('current', { error: currentError })}
              name={choosePasswordAction.names.current}
              type="password"
              autoComplete="current-password"
              required
              maxLength={1024}
            />
          </Field>
        )}
        <Field id="chosen" label={password.chosen} hint={password.text} error={chosenError}>
          <TextInput
            {...controlAttributes('chosen', { hint: true, error: chosenError })}
            name={choosePasswordAction.names.chosen}
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={1024}
          />
        </Field>
        <Button>{password.submit}</Button>
      </ActionForm>
    </SignInPage>
  )
}
