import type { Ref } from 'react'

export type ErrorSummaryProps = {
  title: string
  /** In the order of the fields; `id` is the control's. */
  errors: readonly { id: string; message: string; label?: string }[]
  /** The script moves focus here after a failed submission. */
  ref?: Ref<HTMLDivElement>
}

/** Every error once more at the top, each leading to its field (R13: 3.3.1, 4.1.3). */
export function ErrorSummary({ title, errors, ref }: ErrorSummaryProps) {
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref} id="error-summary">
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`}>
              {error.label && `${error.label}: `}
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
