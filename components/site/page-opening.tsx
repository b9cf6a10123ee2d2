import type { ReactNode } from 'react'

/** How every page below the front one begins: its title across the sheet, a passage beneath it. */
export function PageOpening({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-opening">
      <h1>{title}</h1>
      {children && <div className="page-lead">{children}</div>}
    </header>
  )
}
