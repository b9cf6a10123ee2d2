import type { ComponentProps } from 'react'

type Weight = 'strong' | 'plain' | 'danger'

export type ButtonProps = ComponentProps<'button'> & { weight?: Weight }

/** A button says what happens. `strong` once a page, `danger` for what cannot be undone. */
export function Button({ weight = 'strong', type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${weight}`} />
}

export type LinkButtonProps = ComponentProps<'a'> & { weight?: Weight }

/** A link that stands where a button would: it goes somewhere and changes nothing. */
export function LinkButton({ weight = 'strong', ...rest }: LinkButtonProps) {
  return <a {...rest} className={`button button-${weight}`} />
}
