import type { ReactNode } from 'react'

export type DeskTitleProps = {
  title: ReactNode
  /** Where one came from: `{ href: '/admin/leads', label: 'Leads' }`. */
  back?: { href: string; label: string }
  /** State and count beside the title. */
  note?: ReactNode
  /** Buttons and links, the likeliest first. */
  actions?: ReactNode
}

/** The line at the top of a desk page. */
export function DeskTitle({ title, back, note, actions }: DeskTitleProps) {
  return (
    <header className="desk-title">
      <div>
        {back && (
          <a className="desk-back" href={back.href}>
            <span aria-hidden="true">‹ </span>
            {back.label}
          </a>
        )}
        <h1>{title}</h1>
        {note && <span className="desk-note">{note}</span>}
      </div>
      {actions && <div className="desk-actions">{actions}</div>}
    </header>
  )
}
