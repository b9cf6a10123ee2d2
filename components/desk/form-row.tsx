import type { ReactNode } from 'react'
import { FieldError } from '#components/ui/field.tsx'

export type FormRowProps = {
  id: string
  label: string
  hint?: ReactNode
  error?: string
  /** The control, carrying `controlAttributes(id, …)`. */
  children: ReactNode
}

/** A field of the desk: the label beside the control where there is room. */
export function FormRow({ id, label, hint, error, children }: FormRowProps) {
  return (
    <div className="form-row" data-invalid={error ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children}
        {hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <FieldError id={id} error={error} />
      </div>
    </div>
  )
}
