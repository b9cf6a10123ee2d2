import { words } from '#app/admin/words.ts'

const { timeline: label } = words

export const timelineViews = ['all', 'words', 'changes'] as const
export type TimelineView = (typeof timelineViews)[number]

/** What of the line of time is shown; each choice is an address of its own. */
export function TimelineFilter({ leadId, view }: { leadId: string; view: TimelineView }) {
  return (
    <nav className="desk-choices timeline-filter" aria-label={label.label}>
      {timelineViews.map((one) => (
        <a
          key={one}
          href={`/admin/leads/${leadId}${one === 'all' ? '' : `?show=${one}`}#timeline`}
          aria-current={one === view ? 'true' : undefined}
        >
          {label[one]}
        </a>
      ))}
    </nav>
  )
}
