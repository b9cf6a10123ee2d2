import type { Metadata } from 'next'
import { DetailPart } from '../../../components/desk/detail.tsx'
import { listDisclosures } from '../../../lib/records/disclosures/list.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Said } from '../said.tsx'
import { words } from '../words.ts'
import { DisclosureTable } from './disclosure-table.tsx'
import { MakeExport } from './make-export.tsx'

const { exports: label } = words
export const metadata: Metadata = { title: label.title }

/** Copies that leave the house: make one, and see who made which. */
export default async function Exports({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('exports.make')
  const { db, clock } = visitor.house
  const past = await listDisclosures(db, 100)
  return (
    <DeskPage visitor={visitor} current="/admin/exports" title={label.title}>
      <Said tone="danger">{(await queryValue(searchParams, 'said')) === 'over' && label.over}</Said>
      <DetailPart title={label.make}>
        <p className="desk-lead">{label.text}</p>
        <MakeExport recipient={visitor.member.email} />
      </DetailPart>
      <DetailPart title={label.past}>
        <DisclosureTable past={past} now={clock()} />
      </DetailPart>
    </DeskPage>
  )
}
