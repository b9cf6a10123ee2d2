export type PaginationProps = {
  /** Name of the navigation, for those who listen. */
  label: string
  newer?: { href: string; label: string }
  older?: { href: string; label: string }
  /** How far one has come, in words. */
  position?: string
}

/** Lists page by key, so there is a newer and an older side and no page numbers. */
export function Pagination({ label, newer, older, position }: PaginationProps) {
  if (!newer && !older) return null
  return (
    <nav className="pagination" aria-label={label}>
      {newer ? (
        <a rel="prev" href={newer.href}>
          {newer.label}
        </a>
      ) : (
        <span />
      )}
      {position && <span className="pagination-position">{position}</span>}
      {older ? (
        <a rel="next" href={older.href}>
          {older.label}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
