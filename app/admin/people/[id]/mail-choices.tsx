import type { ReactNode } from 'react'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { AppContext } from '#lib/app.ts'
import type { KeptPreferences } from '#lib/preferences/queries.ts'
import type { Suppression } from '#lib/unsubscribes/queries.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import type { Translated } from '#policy/translated.ts'

const { mailChoices: label, person } = words

/** What they narrowed of the mail they agreed to (P56); nothing where they narrowed nothing. */
export function MailChoices({ choices, app }: { choices: KeptPreferences; app: AppContext }) {
  const { declined, rarely, pausedUntil, wish } = choices
  if (declined.length === 0 && !rarely && !pausedUntil && !wish) return null
  const topics: Readonly<Record<string, Translated | undefined>> = app.agency.policy.topics
  const items = [
    declined.length > 0 && {
      key: 'declined',
      term: label.declined,
      text: printList(
        declined.map((topic) => topics[topic]?.[deskLanguage()] ?? topic),
        deskLanguage(),
      ),
    },
    rarely && { key: 'rarely', term: label.measure, text: label.rarely },
    pausedUntil && {
      key: 'paused',
      term: label.paused,
      text: <Moment at={new Date(pausedUntil)} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />,
    },
  ]
  return (
    <DetailPart title={label.title} id="mail-choices">
      <DefinitionList items={items.filter((item) => typeof item === 'object' && item !== null)} />
      {wish && <p className="detail-hint">{label.waiting}</p>}
    </DetailPart>
  )
}

/** What of theirs stands on the list, each entry leading to its own page. */
export function Suppressed({
  suppressions,
  retry,
}: {
  suppressions: readonly Suppression[]
  retry?: ReactNode
}) {
  if (suppressions.length === 0) return null
  return (
    <Notice tone="warn">
      <p>{person.suppressed}</p>
      <ul>
        {suppressions.map(({ key, channel, reason }) => (
          <li key={`${key}/${channel}/${reason}`}>
            <a href={`/admin/unsubscribes/${key}`}>
              {fill(person.suppressedLine, {
                channel: words.channels[channel],
                reason: words.unsubscribes.reasons[reason],
              })}
            </a>
          </li>
        ))}
      </ul>
      {suppressions.some(({ reason }) => reason === 'hard_bounce') && retry}
    </Notice>
  )
}
