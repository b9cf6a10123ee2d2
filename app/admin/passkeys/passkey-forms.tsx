import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AppContext } from '#lib/app.ts'
import { passkeySite } from '#lib/platform/auth/passkey-site.ts'
import { addPasskeyAction, checkPasskeyAction, signInByPasskeyAction } from './passkey-actions.tsx'
import { PasskeyPress } from './passkey-press.tsx'
import { askForFactorAction, askToAddAction, askToEnterAction } from './question-actions.ts'

const { passkeys: label } = words

/** The press that lets somebody in by a passkey alone; none where browsers make none for this address. */
export function EnterByPasskey({ app, next }: { app: Pick<AppContext, 'appUrl'>; next: string | null }) {
  if (!passkeySite(app.appUrl)) return null
  return (
    <ActionForm className="form" action={signInByPasskeyAction} at={{}} values={next ? { next } : {}}>
      <PasskeyPress ask={askToEnterAction.address({})} does="show" name={signInByPasskeyAction.names.answer}>
        <Button weight="plain">{label.signIn}</Button>
      </PasskeyPress>
    </ActionForm>
  )
}

/** The press that gives a second factor by a passkey. */
export function GiveFactorByPasskey({ next, again }: { next: string; again: '1' | undefined }) {
  const values = { next, ...(again && { again }) }
  return (
    <ActionForm className="form" action={checkPasskeyAction} at={{}} values={values}>
      <PasskeyPress ask={askForFactorAction.address({})} does="show" name={checkPasskeyAction.names.answer}>
        <Button>{label.asFactor}</Button>
      </PasskeyPress>
    </ActionForm>
  )
}

/** The name of a new passkey, and the press that has the device make it. */
export function AddPasskey({ isRow = false }: { isRow?: boolean }) {
  const Row = isRow ? FormRow : Field
  return (
    <ActionForm className={isRow ? 'row-form' : 'form'} action={addPasskeyAction} at={{}}>
      <Row id="passkey-name" label={label.add.name} hint={label.add.nameHint}>
        <TextInput
          {...controlAttributes('passkey-name', { hint: true })}
          name={addPasskeyAction.names.name}
          required
          maxLength={60}
          autoComplete="off"
          dir="auto"
        />
      </Row>
      <PasskeyPress ask={askToAddAction.address({})} does="make" name={addPasskeyAction.names.answer}>
        <Button weight="plain">{label.add.submit}</Button>
      </PasskeyPress>
    </ActionForm>
  )
}
