import type { ReactNode } from 'react'

export type PageFrameProps = {
  /** `Skip to the content`. */
  skip: string
  header: ReactNode
  footer: ReactNode
  children: ReactNode
}

/** What every public page has in its body, application page or document. */
export function PageFrame({ skip, header, footer, children }: PageFrameProps) {
  return (
    <>
      <a className="skip-link" href="#content">
        {skip}
      </a>
      {header}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </>
  )
}
