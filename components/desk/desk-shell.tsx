import type { ReactNode } from 'react'

export type DeskPlace = {
  href: string
  label: string
  icon: ReactNode
  /** How much there needs somebody; 0: nothing does. */
  count: number
  /** The same in words, for those who listen. */
  said?: string
}

/** Places that belong together, under a word that says how. */
export type DeskGroup = { key: string; label: string; places: readonly DeskPlace[] }

export type DeskShellProps = {
  agency: string
  /** `Skip to the content`. */
  skip: string
  /** Name of the navigation, for those who listen. */
  navLabel: string
  groups: readonly DeskGroup[]
  /** `href` of the place one is in. */
  current: string
  /** Who is signed in, and the way out. */
  account: ReactNode
  children: ReactNode
}

/** The most that a count beside a place says in figures. */
const most = 99

/** The desk: places at the side (on a phone, along the top), one thing at a time beside them. */
export function DeskShell({ agency, skip, navLabel, groups, current, account, children }: DeskShellProps) {
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
          {groups.map(({ key, label, places }) => (
            <section key={key} className="desk-group" aria-labelledby={`places-${key}`}>
              <p className="desk-group-name" id={`places-${key}`}>
                {label}
              </p>
              <ul className="desk-places">
                {places.map((place) => (
                  <li key={place.href}>
                    <Place place={place} isCurrent={place.href === current} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <div className="desk-account">{account}</div>
      </header>
      <main id="content" className="desk-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function Place({ place, isCurrent }: { place: DeskPlace; isCurrent: boolean }) {
  const { href, label, icon, count, said } = place
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined}>
      {icon}
      <span data-label="">{label}</span>
      {count > 0 && (
        <span className="desk-count">
          <span aria-hidden="true">{count > most ? `${most}+` : count}</span>
          <span className="visually-hidden"> ({said})</span>
        </span>
      )}
    </a>
  )
}
