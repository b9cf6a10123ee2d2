import { StageBadge } from '#app/admin/leads/lead-row.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { AppContext } from '#lib/app.ts'
import type { LeadOfPerson } from '#lib/leads/queries.ts'

/** A person's enquiries, each leading to its page. */
export function LeadsOfPerson({ leads, app }: { leads: readonly LeadOfPerson[]; app: AppContext }) {
  const { leads: label } = words
  return (
    <DetailPart title={words.person.leads}>
      <DeskTable
        caption={words.person.leads}
        columns={[
          { key: 'reference', label: label.reference },
          { key: 'form', label: label.form, from: 'tablet' },
          { key: 'stage', label: label.stage },
          { key: 'received', label: label.received, numeric: true },
        ]}
        rows={leads.map((lead) => ({
          id: lead.id,
          href: `/admin/leads/${lead.id}`,
          cells: {
            reference: lead.reference,
            form: app.agency.forms[lead.form]?.title[deskLanguage()] ?? lead.form,
            stage: <StageBadge stage={lead.stage} />,
            received: (
              <Moment at={lead.receivedAt} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />
            ),
          },
        }))}
      />
    </DetailPart>
  )
}
