import type { ReactNode } from 'react'

export type SectionProps = {
  id?: string
  heading: ReactNode
  /** Under the heading, in the margin: a link to more, a date. */
  aside?: ReactNode
  children: ReactNode
}

/** A ruled section: its heading in the margin column, its matter in the wide one. */
export function Section({ id, heading, aside, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-margin">
        <h2>{heading}</h2>
        {aside}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}
