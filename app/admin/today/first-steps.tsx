import type { CurrentUser } from '#app/admin/current-user.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import type { FirstRun } from '#lib/installation/first-run.ts'

const { steps: label } = words.today

/** What a new app still lacks, until it lacks nothing. For owners: they alone can do all of it. */
export function FirstSteps({ done, currentUser }: { done: FirstRun; currentUser: CurrentUser }) {
  if (currentUser.member.role !== 'owner') return null
  const { app } = currentUser
  const isDemo = app.agency.id === 'demo'
  const steps = [
    { key: 'agency', done: !isDemo, href: '/privacy' },
    { key: 'colleague', done: done.hasColleague, href: '/admin/team' },
    { key: 'lead', done: done.hasLead, href: '/contact' },
    { key: 'mail', done: done.hasSent, href: '/admin/outbox' },
  ] as const
  if (steps.every((step) => step.done)) return null
  return (
    <DetailPart title={label.title}>
      <ol className="first-steps">
        {steps.map((step) => (
          <li key={step.key} data-done={step.done ? '' : undefined}>
            <span aria-hidden="true">{step.done ? '✓' : '○'}</span>{' '}
            {step.done ? (
              <>
                {label[step.key].title} <span className="visually-hidden">({label.done})</span>
              </>
            ) : (
              <>
                <a href={step.href}>{label[step.key].title}</a>
                <p>{label[step.key].text}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </DetailPart>
  )
}
