import type { Metadata } from 'next'
import { type Query, queryValue } from '#app/admin/address.ts'
import { requireMember } from '#app/admin/guard.ts'
import { words } from '#app/admin/words.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { asksCurrentPassword } from '#lib/sign-in/password.ts'

const { password } = words
export const metadata: Metadata = { title: password.title }

const faultNamed = (name: string | undefined) =>
  name && Object.hasOwn(password.faults, name) ? (name as keyof typeof password.faults) : null

/** Where a member chooses a password: right after the first link, and whenever they like. */
export default async function Password({ searchParams }: { searchParams: Query }) {
  const { app, member } = await requireMember()
  const asks = await asksCurrentPassword(app.db, member.id, app.clock())
  const fault = faultNamed(await queryValue(searchParams, 'said'))
  const error = fault ? password.faults[fault] : undefined
  const [currentError, chosenError] = fault === 'wrong' ? [error, undefined] : [undefined, error]
  return (
    <SignInPage
      agency={app.agency.content.name}
      title={password.title}
      after={member.hasPassword && <a href="/admin/leads">{words.places.leads}</a>}
    >
      <form className="form" action="/admin/password/set" method="post">
        <input type="hidden" name="username" autoComplete="username" value={member.email} readOnly />
        {asks && (
          <Field id="current" label={password.current} error={currentError}>
            <TextInput
              {...controlAttributes('current', { error: currentError })}
              name="current"
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
            name="chosen"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={1024}
          />
        </Field>
        <Button>{password.submit}</Button>
      </form>
    </SignInPage>
  )
}
