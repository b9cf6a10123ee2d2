import type { ComponentProps } from 'react'

export type Choice = {
  value: string
  label: string
  hint?: string
  /** Whether choosing it asks for more, which is shown then. */
  asks?: boolean
}

export type SelectProps = ComponentProps<'select'> & {
  options: readonly Choice[]
  /** First, empty entry. Without it the first option is chosen from the start. */
  placeholder?: string
}

/** The browser's own list, which every phone knows how to show. */
export function Select({ options, placeholder, ...rest }: SelectProps) {
  return (
    <select {...rest} className="input input-select">
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} data-asks={option.asks ? '' : undefined}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
