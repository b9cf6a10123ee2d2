import type { ReactNode } from 'react'

type DetailProps = {
  children: ReactNode
  side: ReactNode
  /** Whether writing is done at the side: it gets the room for it, and stays in sight. */
  isWorkedOn?: boolean
}

/** One record: its matter in the wide column, its facts and what can be done in the narrow one. */
export function Detail({ children, side, isWorkedOn }: DetailProps) {
  return (
    <div className="detail" data-worked-on={isWorkedOn ? '' : undefined}>
      <div className="detail-matter">{children}</div>
      <aside className="detail-side">{side}</aside>
    </div>
  )
}

/** A titled part of a record. */
export function DetailPart({ title, children, id }: { title: string; children: ReactNode; id?: string }) {
  return (
    <section className="detail-part" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
