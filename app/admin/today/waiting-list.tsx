import { counted, words } from '#app/admin/words.ts'
import type { Waiting } from '#lib/leads/today.ts'
import { countsUpTo } from '#lib/leads/today.ts'

const { today: label } = words

export type DeadLetters = { readonly failed: number; readonly unknown: number }

type WaitingListProps = {
  waiting: Waiting
  dead: DeadLetters | null
  broken: number
  reports: { readonly open: number; readonly late: number }
  isAlone: boolean
}

/** What waits for somebody, the most pressing first, each leading to where it is done. Nothing waits, here or beside it: it says so. */
export function WaitingList({ waiting, dead, broken, reports, isAlone }: WaitingListProps) {
  const items = [
    { key: 'broken', count: broken, href: '/privacy/evidence', tone: 'danger' },
    { key: 'reportsLate', count: reports.late, href: '/admin/reports', tone: 'danger' },
    { key: 'reports', count: reports.open - reports.late, href: '/admin/reports', tone: 'warn' },
    { key: 'overdue', count: waiting.overdue, href: '/admin/leads?due=late', tone: 'danger' },
    { key: 'dueSoon', count: waiting.dueSoon, href: '/admin/leads?stage=new', tone: 'warn' },
    { key: 'unanswered', count: waiting.unanswered, href: '/admin/leads?stage=new', tone: 'plain' },
    { key: 'held', count: waiting.quarantined, href: '/admin/leads?place=quarantine', tone: 'plain' },
    { key: 'failed', count: dead?.failed ?? 0, href: '/admin/outbox?state=failed', tone: 'danger' },
    { key: 'unknown', count: dead?.unknown ?? 0, href: '/admin/outbox?state=unknown', tone: 'warn' },
  ] as const
  const present = items.filter(({ count }) => count > 0)
  if (present.length === 0) return isAlone && <p className="desk-lead">{label.nothing}</p>
  return (
    <ul className="waiting-list">
      {present.map(({ key, count, href, tone }) => (
        <li key={key} data-tone={tone}>
          <a href={href}>
            <strong>{count >= countsUpTo ? `${countsUpTo}+` : count}</strong>{' '}
            {counted(`today.${key}`, { count })}
          </a>
        </li>
      ))}
    </ul>
  )
}
