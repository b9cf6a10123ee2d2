import { words } from '#app/admin/words.ts'
import { type PasskeyPressProps, PasskeyPress as Press } from '#components/desk/passkey-press.tsx'

const { passkeys: label } = words

/** The press of a form that a passkey answers, in the words of the desk. */
export function PasskeyPress(props: Omit<PasskeyPressProps, 'words'>) {
  const { unable, dismissed, already, failed } = label.browser
  return <Press {...props} words={{ unable, dismissed, already, failed, noScript: label.noScript }} />
}
