import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

export type FieldProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong, in words; shown between the hint and the control. */
  error?: string
  /** Said before the error for those who listen. */
  errorPrefix?: string
  /** Beside the label: `optional`. */
  marker?: string
  children: ReactNode
}

/** Label above, hint below it, error in words, then the control (R13: 3.3.1, 3.3.2). */
export function Field({ id, label, hint, error, errorPrefix, marker, children }: FieldProps) {
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label htmlFor={id}>
        {label}
        {marker && <span className="field-marker"> ({marker})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} prefix={errorPrefix} />
      {children}
    </div>
  )
}

/** The error line that `controlAttributes` points to. */
export function FieldError({ id, error, prefix }: { id: string; error?: string; prefix?: string }) {
  if (!error) return null
  return (
    <p className="field-error" id={`${id}-error`}>
      {prefix && <VisuallyHidden>{prefix} </VisuallyHidden>}
      {error}
    </p>
  )
}

/** What ties a control to its hint and its error; spread onto the control. */
export function controlAttributes(id: string, has: { hint?: unknown; error?: unknown }) {
  const ids = [has.hint && `${id}-hint`, has.error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': ids || undefined,
    'aria-invalid': has.error ? (true as const) : undefined,
  }
}
