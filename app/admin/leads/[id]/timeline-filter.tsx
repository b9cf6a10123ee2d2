import { words } from '#app/admin/words.ts'

const { timeline: label } = words

export const timelineViews = ['all', 'words', 'changes'] as const
export type TimelineView = (typeof timelineViews)[number]

/** What of the line of time is shown; each choice is an address of its own. @param path of the page it stands on */
export function TimelineFilter({ path, view }: { path: string; view: TimelineView }) {
  const join = path.includes('?') ? '&' : '?'
  return (
    <nav className="desk-choices timeline-filter" aria-label={label.label}>
      {timelineViews.map((one) => (
        <a
          key={one}
          href={`${path}${one === 'all' ? '' : `${join}show=${one}`}#timeline`}
          aria-current={one === view ? 'true' : undefined}
        >
          {label[one]}
        </a>
      ))}
    </nav>
  )
}
