import type { ComponentProps } from 'react'
import { Checkbox } from './checkbox.tsx'
import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import type { Choice } from './select.tsx'

export type CheckboxGroupProps = Omit<FieldsetProps, 'children'> & {
  name: string
  options: readonly Choice[]
  /** Ticked from the start. */
  values?: readonly string[]
  /** Further properties of each box, such as a form library's. */
  bind?: ComponentProps<'input'>
}

/** Any number of few, all in sight. Focus from the error summary lands on the first. */
export function CheckboxGroup({ id, name, options, values, bind, ...group }: CheckboxGroupProps) {
  return (
    <Fieldset id={id} {...group}>
      {options.map(({ value, label, hint }, index) => (
        <Checkbox
          {...bind}
          key={value}
          id={index === 0 ? id : `${id}-${value}`}
          name={name}
          value={value}
          label={label}
          hint={hint}
          defaultChecked={values?.includes(value)}
        />
      ))}
    </Fieldset>
  )
}
