import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { offeredGrounds } from '#app/admin/people/[id]/press-hold.ts'
import { printUpTo } from '#app/admin/print-up-to.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Page } from '#lib/platform/page-key.ts'
import { countsUpTo } from '#lib/retention/due-rows.ts'
import type { Ending } from '#lib/retention/next-week.ts'
import { fill } from '#policy/fill.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { holdEndingAction } from './actions.ts'

const { retention: label, hold } = words

type WeekPartProps = {
  /** Kinds of which something goes, with how many. */
  readonly kinds: readonly { readonly record: RecordClass; readonly count: number }[]
  /** The kind that is shown. */
  readonly record: RecordClass | null
  readonly page: Page<Ending>
  readonly isFirst: boolean
  readonly holds: boolean
  readonly now: Date
}

/** What the sweeps of the next seven days will take of what forms brought, each with a press that holds it (P43, P44). */
export function WeekPart({ kinds, record, page, isFirst, holds, now }: WeekPartProps) {
  const named = sectionWords[deskLanguage()].record
  return (
    <DetailPart title={label.week} id="week">
      <p className="desk-lead">{label.weekText}</p>
      {kinds.length === 0 && <p className="desk-lead">{label.weekNothing}</p>}
      <ul className="desk-lead">
        {kinds.map((one) => (
          <li key={one.record}>
            <a
              href={`/admin/retention?record=${one.record}#week`}
              aria-current={one.record === record ? 'true' : undefined}
            >
              {fill(label.weekKind, { record: named[one.record], count: printUpTo(one.count, countsUpTo) })}
            </a>
          </li>
        ))}
      </ul>
      {record && page.rows.length === 0 && <p className="desk-lead">{label.weekNone}</p>}
      {record && page.rows.length > 0 && (
        <>
          <DeskTable
            caption={label.week}
            columns={[
              { key: 'reference', label: label.reference },
              { key: 'came', label: label.came, from: 'tablet', numeric: true },
              { key: 'goes', label: label.goes, numeric: true },
              ...(holds ? [{ key: 'hold', label: label.hold }] : []),
            ]}
            rows={page.rows.map(({ id, reference, receivedAt, endsAt }) => ({
              id,
              href: `/admin/leads/${id}`,
              cells: {
                reference: <bdi>{reference}</bdi>,
                came: <Moment at={receivedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
                goes: <Moment at={endsAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
                hold: holds && <HoldForm id={id} reference={reference} />,
              },
            }))}
          />
          <Pages path="/admin/retention" query={{ record }} older={page.older} first={isFirst} />
        </>
      )}
    </DetailPart>
  )
}

function HoldForm({ id, reference }: { id: string; reference: string }) {
  return (
    <ActionForm action={holdEndingAction} at={{}} values={{ lead: id }}>
      <Select
        aria-label={fill(label.groundOf, { reference })}
        name={holdEndingAction.names.ground}
        options={offeredGrounds.map((value) => ({ value, label: hold.grounds[value] }))}
      />
      <Button weight="plain" aria-label={fill(label.holdOf, { reference })}>
        {label.hold}
      </Button>
    </ActionForm>
  )
}
