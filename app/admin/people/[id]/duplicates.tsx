import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Candidate } from '#lib/people/duplicates.ts'
import type { OtherAddress, PersonRecord } from '#lib/people/queries.ts'
import { printList } from '#policy/print.ts'

const { merge: label, likenesses } = words

/** Under what else a person was known. */
export function OtherAddresses({ others, app }: { others: readonly OtherAddress[]; app: AppContext }) {
  if (others.length === 0) return null
  return (
    <DetailPart title={label.others}>
      <ul>
        {others.map(({ address, mergedFrom, at }) => (
          <li key={`${address} ${at.toISOString()}`}>
            <bdi>{address}</bdi>
            <span className="held-source">
              {mergedFrom ? label.otherMerged : label.otherCorrected}{' '}
              <Moment at={at} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />
            </span>
          </li>
        ))}
      </ul>
    </DetailPart>
  )
}

type DuplicatesProps = { person: PersonRecord; duplicates: readonly Candidate[]; merges: boolean }

/** Others who may be the same person, with what speaks for it. */
export function Duplicates({ person, duplicates, merges }: DuplicatesProps) {
  if (duplicates.length === 0) return null
  return (
    <DetailPart title={label.candidates} id="duplicates">
      <p className="desk-lead">{label.candidatesText}</p>
      <DeskTable
        caption={label.candidates}
        columns={[
          { key: 'who', label: words.leads.who },
          { key: 'address', label: words.person.fields.email, from: 'tablet' },
          { key: 'alike', label: label.field },
          ...(merges ? [{ key: 'compare', label: label.compare, numeric: true }] : []),
        ]}
        rows={duplicates.map(({ id, name, email, phone, alike }) => ({
          id,
          cells: {
            who: <a href={`/admin/people/${id}`}>{name ?? email ?? phone}</a>,
            address: <bdi>{email ?? phone}</bdi>,
            alike: printList(
              alike.map((how) => likenesses[how]),
              deskLanguage(),
            ),
            compare: <a href={`/admin/people/${person.id}/merge?with=${id}`}>{label.compare}</a>,
          },
        }))}
      />
    </DetailPart>
  )
}
