import type { ComponentProps, ReactNode } from 'react'
import { Fieldset } from './fieldset.tsx'
import type { Choice } from './select.tsx'

export type RadioGroupProps = {
  id: string
  name: string
  legend: ReactNode
  options: readonly Choice[]
  hint?: ReactNode
  error?: string
  errorPrefix?: string
  marker?: string
  /** Chosen from the start. */
  value?: string
  required?: boolean
  /** Further properties of each radio, such as a form library's. */
  bind?: ComponentProps<'input'>
}

/** One of few, all in sight. Focus from the error summary lands on the first. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, name, options, value, required, bind, ...group } = props
  return (
    <Fieldset id={id} {...group}>
      {options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${option.value}`
        return (
          <div className="tick" key={option.value}>
            <input
              {...bind}
              className="tick-dot"
              type="radio"
              id={optionId}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              required={required}
              aria-describedby={option.hint ? `${optionId}-option` : undefined}
            />
            <div>
              <label htmlFor={optionId}>{option.label}</label>
              {option.hint && (
                <p className="field-hint" id={`${optionId}-option`}>
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        )
      })}
    </Fieldset>
  )
}
