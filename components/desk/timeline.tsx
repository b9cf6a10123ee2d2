import type { ReactNode } from 'react'

export type TimelineEntry = {
  id: string
  /** A `Time`, relative with the exact moment on hover. */
  when: ReactNode
  /** One line: who did what. */
  what: ReactNode
  /** What was written, where there is something to read. */
  body?: ReactNode
}

/** What happened to a person or a lead, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className="timeline-line">
            <span>{entry.what}</span>
            <span className="timeline-when">{entry.when}</span>
          </div>
          {entry.body && <div className="timeline-body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}
