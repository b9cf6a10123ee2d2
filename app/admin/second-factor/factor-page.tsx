import type { ReactNode } from 'react'
import type { z } from 'zod'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import type { DeskAction, Outcome } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { QrPicture } from '#components/desk/qr-picture.tsx'
import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AppContext } from '#lib/app.ts'
import type { PendingFactor } from '#lib/sign-in/second-factor.ts'
import type { SignedIn } from '#lib/staff/queries.ts'

const { factor: label } = words

type SetFactor = DeskAction<
  '/admin/second-factor/set',
  { pending: z.ZodType; code: z.ZodType; current: z.ZodType },
  Record<never, Outcome>
>

/** A secret to be put into an app, as a picture and as text, and the question for a code of it. */
export function FactorPage(props: {
  app: Pick<AppContext, 'agency'>
  member: SignedIn
  pending: PendingFactor
  fault?: 'wrong' | 'current'
  /** What the last press came to. */
  said?: ReactNode
  /** What may be set up instead. */
  instead?: ReactNode
  /** What the form is posted to. */
  action: SetFactor
}) {
  const { app, member, pending, fault, action, said, instead } = props
  const isChange = member.hasFactor
  const codeError = fault === 'wrong' ? label.wrongSetUp : undefined
  const currentError = fault === 'current' ? label.wrong : undefined
  const after = isChange && <a href="/admin/account">{label.back}</a>
  return (
    <SignInPage
      agency={app.agency.content.name}
      title={label.setTitle}
      lead={<p>{label.setText}</p>}
      after={after}
    >
      {said}
      <QrPicture text={pending.uri} title={label.picture} />
      <p>{label.byHand}</p>
      <p>
        <code className="one-time">{pending.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <ActionForm className="form" action={action} at={{}} values={{ pending: pending.sealed }}>
        {isChange && (
          <Field id="current" label={label.current} hint={label.codeHint} error={currentError}>
            <TextInput
              {...controlAttributes('current', { hint: true, error: currentError })}
              name={action.names.current}
              autoComplete="off"
              required
              maxLength={40}
            />
          </Field>
        )}
        <Field id="code" label={label.codeNow} error={codeError}>
          <TextInput
            {...controlAttributes('code', { error: codeError })}
            name={action.names.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={10}
          />
        </Field>
        <Button>{label.set}</Button>
      </ActionForm>
      {instead}
    </SignInPage>
  )
}
