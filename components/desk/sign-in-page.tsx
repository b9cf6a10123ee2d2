import type { ReactNode } from 'react'

export type SignInPageProps = {
  agency: string
  title: string
  lead?: ReactNode
  children: ReactNode
  after?: ReactNode
}

/** The way in: a name, a title, a form, and what to do when it does not open. */
export function SignInPage({ agency, title, lead, children, after }: SignInPageProps) {
  return (
    <main className="sign-in" id="content">
      <p className="desk-mark">{agency}</p>
      <h1>{title}</h1>
      {lead && <div className="sign-in-lead">{lead}</div>}
      {children}
      {after && <div className="sign-in-after">{after}</div>}
    </main>
  )
}
