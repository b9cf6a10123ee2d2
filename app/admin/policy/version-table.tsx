import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Untold } from '#lib/change-notices/queries.ts'
import type { VersionLine } from '#lib/notices/versions.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'

const { versions: label } = words

type VersionTableProps = {
  versions: readonly VersionLine[]
  untold: readonly Untold[]
  /** Purposes for which nothing is sent until people were told, by name. */
  stopped: readonly string[]
  now: Date
}

/** The versions of the policy, and first of all the one that people were not told of. */
export function VersionTable({ versions, untold, stopped, now }: VersionTableProps) {
  const [newest] = untold
  return (
    <DetailPart title={label.title} id="versions">
      <p className="desk-lead">{label.text}</p>
      {newest && (
        <Notice tone="warn">
          <p>{fill(label.standing, { number: newest.number })}</p>
          {stopped.length > 0 && (
            <p>{fill(label.stopped, { purposes: printList(stopped, deskLanguage()) })}</p>
          )}
          <p>
            <LinkButton weight="plain" href={`/admin/policy/versions/${newest.number}`}>
              {label.open}
            </LinkButton>
          </p>
        </Notice>
      )}
      <DeskTable
        caption={label.title}
        columns={[
          { key: 'number', label: label.number },
          { key: 'published', label: label.published },
          { key: 'kind', label: label.kind },
          { key: 'told', label: label.told },
        ]}
        rows={versions.map(({ number, publishedAt, material }) => ({
          id: String(number),
          cells: {
            number: <a href={`/admin/policy/versions/${number}`}>{fill(label.one, { number })}</a>,
            published: <Moment at={publishedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
            kind: label.kinds[material],
            told: <Told version={{ number, material }} untold={untold} />,
          },
        }))}
      />
    </DetailPart>
  )
}

function Told({
  version,
  untold,
}: {
  version: Pick<VersionLine, 'number' | 'material'>
  untold: readonly Untold[]
}) {
  if (version.material !== 'material') return label.needsNone
  const waits = untold.some(({ number }) => number === version.number)
  return waits ? (
    <Badge tone="warn">{label.untold}</Badge>
  ) : (
    <Badge tone="good">{words.permissions.yes}</Badge>
  )
}
