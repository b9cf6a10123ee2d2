import { words } from '#app/admin/words.ts'
import { type PasskeyPressProps, PasskeyPress as Press } from '#components/desk/passkey-press.tsx'

const { passkeys: label } = words
const spoken = { ...label.browser, noScript: label.noScript }

/** The press of a form that a passkey answers, in the words of the desk. */
export function PasskeyPress(props: Omit<PasskeyPressProps, 'words'>) {
  return <Press {...props} words={spoken} />
}
