import type { ComponentProps } from 'react'

/** One line of text. `size` in characters hints at how much is expected. */
export function TextInput({ size, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      {...rest}
      className="input"
      style={size ? { maxInlineSize: `${size + 4}ch` } : undefined}
    />
  )
}
