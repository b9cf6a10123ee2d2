import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'

export type FieldsetProps = {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  errorPrefix?: string
  marker?: string
  children: ReactNode
}

/** Questions that belong together, with one name, hint and error for all of them. */
export function Fieldset({ id, legend, hint, error, errorPrefix, marker, children }: FieldsetProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className="fieldset"
      data-invalid={error ? '' : undefined}
      aria-describedby={described || undefined}
    >
      <legend>
        {legend}
        {marker && <span className="field-marker"> ({marker})</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} prefix={errorPrefix} />
      {children}
    </fieldset>
  )
}
