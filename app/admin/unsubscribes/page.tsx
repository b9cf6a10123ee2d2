import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { listWithdrawals } from '#lib/consents/queries.ts'
import { listImports } from '#lib/unsubscribes/imports.ts'
import { listContactsOfKeys, listSuppressions } from '#lib/unsubscribes/queries.ts'
import { addOptOutAction, findEntryAction } from './actions.tsx'
import { AddOptOut } from './add-opt-out.tsx'
import { FindEntry } from './find-entry.tsx'
import { importListAction, undoImportAction } from './import-actions.tsx'
import { ImportList } from './import-list.tsx'
import { ImportTable } from './import-table.tsx'
import { SuppressionTable } from './suppression-table.tsx'
import { WithdrawalTable } from './withdrawal-table.tsx'

const { unsubscribes: label } = words
export const generateMetadata = titled(() => label.title)

/** Lately withdrawn, so many. */
const lately = 20

/** Who must not be written to: the list by keyed hash, and lately by person where one is still held. */
export default async function Unsubscribes({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('suppressions.read')
  const { db, clock } = currentUser.app
  const after = await queryValue(searchParams, 'after')
  const adds = currentUser.may('suppressions.add')
  const [list, withdrawals, imports] = await Promise.all([
    listSuppressions(db, after),
    currentUser.onlyOf || after ? [] : listWithdrawals(db, lately),
    adds && !after ? listImports(db) : [],
  ])
  const keys = list.rows.map(({ key }) => Buffer.from(key, 'hex'))
  const contacts = currentUser.may('people.read')
    ? await listContactsOfKeys(db, keys, currentUser.onlyOf)
    : undefined
  return (
    <DeskPage currentUser={currentUser} current="/admin/unsubscribes" title={label.title}>
      <Flash
        query={searchParams}
        of={[addOptOutAction, findEntryAction, importListAction, undoImportAction]}
      />
      <FindEntry />
      {adds && (
        <>
          <AddOptOut />
          <ImportList />
        </>
      )}
      {imports.length > 0 && (
        <DetailPart title={label.imports}>
          <p className="desk-lead">{label.importUndoText}</p>
          <ImportTable imports={imports} now={clock()} />
        </DetailPart>
      )}
      {withdrawals.length > 0 && (
        <DetailPart title={label.recent}>
          <WithdrawalTable withdrawals={withdrawals} now={clock()} />
        </DetailPart>
      )}
      <DetailPart title={label.listTitle}>
        <p className="desk-lead">{label.listText}</p>
        <SuppressionTable suppressions={list.rows} contacts={contacts} now={clock()} />
        <Pages path="/admin/unsubscribes" older={list.older} first={!after} />
      </DetailPart>
    </DeskPage>
  )
}
