import type { ComponentProps, ReactNode } from 'react'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  id: string
  label: ReactNode
  hint?: ReactNode
}

/** A box and its sentence. The whole sentence is the target. */
export function Checkbox({ id, label, hint, ...rest }: CheckboxProps) {
  return (
    <div className="tick">
      <input
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        id={id}
        type="checkbox"
        className="tick-box"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
