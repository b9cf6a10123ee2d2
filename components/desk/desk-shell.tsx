import type { ReactNode } from 'react'

export type DeskPlace = {
  href: string
  label: string
  /** How many wait there; shown beside the label. */
  waiting?: number
}

export type DeskShellProps = {
  agency: string
  /** `Skip to the content`. */
  skip: string
  /** Name of the navigation, for those who listen. */
  navLabel: string
  places: readonly DeskPlace[]
  /** `href` of the place one is in. */
  current: string
  /** Who is signed in, and the way out. */
  account: ReactNode
  children: ReactNode
}

/** The desk: places at the side (on a phone, along the top), one thing at a time beside them. */
export function DeskShell({ agency, skip, navLabel, places, current, account, children }: DeskShellProps) {
  return (
    <div className="desk">
      <a className="skip-link" href="#content">
        {skip}
      </a>
      <header className="desk-side">
        <a className="desk-mark" href="/admin">
          {agency}
        </a>
        <nav aria-label={navLabel} data-row="">
          <ul className="desk-places">
            {places.map((place) => (
              <li key={place.href}>
                <a href={place.href} aria-current={place.href === current ? 'page' : undefined}>
                  {place.label}
                  {place.waiting ? <span className="desk-count">{place.waiting}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="desk-account">{account}</div>
      </header>
      <main id="content" className="desk-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
