import type { Metadata } from 'next'
import { DetailPart } from '../../../components/desk/detail.tsx'
import { listWithdrawals } from '../../../lib/records/consent/history.ts'
import { listSuppressions } from '../../../lib/records/suppression/list.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Said } from '../said.tsx'
import { words } from '../words.ts'
import { AddOptOut } from './add-opt-out.tsx'
import { SuppressionTable } from './suppression-table.tsx'
import { WithdrawalTable } from './withdrawal-table.tsx'

const { unsubscribes: label } = words
export const metadata: Metadata = { title: label.title }

const shown = 200

/** Who must not be written to: the list by keyed hash, and lately by person where one is still held. */
export default async function Unsubscribes({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('suppressions.read')
  const { db, clock } = visitor.house
  const [suppressions, withdrawals] = await Promise.all([
    listSuppressions(db, shown),
    visitor.onlyOf ? [] : listWithdrawals(db, shown),
  ])
  const said = await queryValue(searchParams, 'said')
  return (
    <DeskPage visitor={visitor} current="/admin/unsubscribes" title={label.title}>
      <Said>{said === 'added' && label.done}</Said>
      <Said tone="danger">{said === 'bad_email' && label.badEmail}</Said>
      {visitor.may('suppressions.add') && <AddOptOut />}
      {!visitor.onlyOf && (
        <DetailPart title={label.recent}>
          <WithdrawalTable withdrawals={withdrawals} now={clock()} />
        </DetailPart>
      )}
      <DetailPart title={label.listTitle}>
        <p className="desk-lead">{label.listText}</p>
        <SuppressionTable suppressions={suppressions} now={clock()} />
      </DetailPart>
    </DeskPage>
  )
}
