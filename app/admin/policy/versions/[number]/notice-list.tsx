import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ChangeNotice } from '#lib/change-notices/queries.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'
import { endBannerAction } from './change-actions.ts'

const { versions: label } = words

/** What people were told of a version, when, by whom, and how far the mail is. */
export function NoticeList({
  notices,
  now,
  ends,
}: {
  notices: readonly ChangeNotice[]
  now: Date
  ends: boolean
}) {
  if (notices.length === 0) return <p className="detail-hint">{label.none}</p>
  return (
    <Timeline
      entries={notices.map((notice) => ({
        id: notice.id,
        what: `${bannerOf(notice)} · ${mailOf(notice)}`,
        when: <Moment at={notice.createdAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
        body: (
          <>
            <div className="notice-said">{notice.texts[deskLanguage()]}</div>
            <p className="detail-hint">
              <bdi>{notice.createdBy ?? words.outbox.staff}</bdi>
            </p>
            {ends && notice.bannerUntil && notice.bannerUntil > now && (
              <ActionForm
                action={endBannerAction}
                at={{ number: String(notice.number) }}
                values={{ id: notice.id }}
              >
                <Button weight="plain">{label.end}</Button>
              </ActionForm>
            )}
          </>
        ),
      }))}
    />
  )
}

/** The last day on which it stands: the moment it ends is the beginning of the next. */
function bannerOf({ bannerUntil }: ChangeNotice): string {
  if (!bannerUntil) return label.noBanner
  const last = new Date(bannerUntil.getTime() - 1000).toISOString().slice(0, 10)
  return fill(label.bannerUntil, { day: printDay(last, deskLanguage()) })
}

function mailOf({ mailed, recipients, underWay }: ChangeNotice): string {
  if (!mailed) return label.notMailed
  const queued = fill(label.mailed, { count: recipients })
  return underWay ? `${queued}, ${label.underWay}` : queued
}
