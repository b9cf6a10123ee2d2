import { purposeName } from '#app/admin/entries.tsx'
import { mergeAction } from '#app/admin/people/[id]/actions.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { mergedFields } from '#lib/people/merge-people.ts'
import type { MergePlan } from '#lib/people/merge-plan.ts'
import type { Policy } from '#policy/define.ts'

const { merge: label, person } = words

/** Each value that both may have, with the choice between them where they differ. */
export function KeptValues({ stays, goes }: Pick<MergePlan, 'stays' | 'goes'>) {
  return (
    <>
      <p className="desk-lead">{label.chooseText}</p>
      {mergedFields.map((field) => {
        const [own, other] = [stays[field], goes[field]]
        if (own === null && other === null) return null
        const isOpen =
          own !== null && other !== null && own !== other && !(field === 'phone' && stays.email === null)
        return (
          <fieldset key={field} className="merge-choice">
            <legend>{person.fields[field]}</legend>
            {isOpen ? (
              <>
                <label>
                  <input type="radio" name={mergeAction.names[field]} value="stays" defaultChecked />{' '}
                  <bdi>{own}</bdi>
                </label>
                <label>
                  <input type="radio" name={mergeAction.names[field]} value="goes" /> <bdi>{other}</bdi>
                </label>
              </>
            ) : (
              <bdi>{own ?? other}</bdi>
            )}
          </fieldset>
        )
      })}
    </>
  )
}

/** Of each purpose what both said, and what stands afterwards. */
export function MergedConsents({ plan, policy }: { plan: MergePlan; policy: Policy }) {
  if (plan.consents.length === 0) return <p>{label.noConsents}</p>
  return (
    <DeskTable
      caption={label.consents}
      columns={[
        { key: 'purpose', label: label.purpose },
        { key: 'stays', label: label.stays },
        { key: 'goes', label: label.goes },
        { key: 'merged', label: label.merged },
      ]}
      rows={plan.consents.map(({ purpose, channel, stays, goes, merged }) => ({
        id: `${purpose}/${channel}`,
        cells: {
          purpose: purposeName(purpose, policy),
          stays: label.mergedStates[stays ?? 'none'],
          goes: label.mergedStates[goes ?? 'none'],
          merged: <strong>{label.mergedStates[merged ?? 'none']}</strong>,
        },
      }))}
    />
  )
}

/** How much of what moves. */
export function MovedRows({ moves }: Pick<MergePlan, 'moves'>) {
  const named: Readonly<Record<string, string>> = label.tables
  return (
    <DeskTable
      caption={label.moves}
      columns={[
        { key: 'table', label: label.table },
        { key: 'rows', label: label.rows, numeric: true },
      ]}
      rows={moves.map(({ table, rows }) => ({ id: table, cells: { table: named[table] ?? table, rows } }))}
    />
  )
}
