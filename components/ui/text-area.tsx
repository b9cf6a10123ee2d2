import type { ComponentProps } from 'react'

/** Several lines; grows with what is written where the browser can. */
export function TextArea({ rows = 6, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className="input input-area" />
}
