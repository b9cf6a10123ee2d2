import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { ClientLeadLine } from '#lib/clients/queries.ts'
import type { Forms } from '#policy/form.ts'

const { clients: label } = words

type Props = { leads: readonly ClientLeadLine[]; forms: Forms; now: Date }

/** What is held on a client's account, the newest first. */
export function ClientLeadTable({ leads, forms, now }: Props) {
  return (
    <DeskTable
      caption={label.leads}
      columns={[
        { key: 'who', label: label.who },
        { key: 'form', label: label.form, from: 'tablet' },
        { key: 'way', label: label.way, from: 'desk' },
        { key: 'received', label: label.received, numeric: true },
      ]}
      rows={leads.map((lead) => ({
        id: lead.id,
        href: `/admin/clients/leads/${lead.id}`,
        cells: {
          who: (
            <>
              <bdi>{lead.name ?? lead.email ?? lead.phone ?? label.nobody}</bdi>{' '}
              {lead.suspected && <Badge tone="warn">{label.suspected}</Badge>}
            </>
          ),
          form: forms[lead.form]?.title[deskLanguage()] ?? lead.form,
          way: label.ways[lead.way],
          received: <Moment at={lead.receivedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
        },
      }))}
    />
  )
}
