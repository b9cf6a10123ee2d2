import type { ComponentProps } from 'react'

/** One line of text. `size` in characters hints at how much is expected. */
export function TextInput(props: ComponentProps<'input'>) {
  return <input type="text" {...props} className={props.size ? 'input input-sized' : 'input'} />
}
