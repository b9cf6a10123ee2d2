import { deskLocale, words } from '#app/admin/words.ts'
import { Table } from '#components/ui/table.tsx'
import type { Funnel } from '#lib/page-counts/queries.ts'
import type { Forms } from '#policy/form.ts'

const { visits: label } = words
const number = new Intl.NumberFormat(deskLocale)
const share = new Intl.NumberFormat(deskLocale, { style: 'percent', maximumFractionDigits: 0 })

/** How far people went with each form. */
export function FunnelTable({ forms, titles }: { forms: readonly Funnel[]; titles: Forms }) {
  if (forms.length === 0) return <p>{label.none}</p>
  return (
    <Table
      caption={label.formsHint}
      columns={[
        { key: 'form', label: label.form },
        { key: 'seen', label: label.seen, numeric: true },
        { key: 'begun', label: label.begun, numeric: true },
        { key: 'sent', label: label.sent, numeric: true },
        { key: 'share', label: label.sentOfSeen, numeric: true },
      ]}
      rows={forms.map(({ form, seen, begun, sent }) => ({
        id: form,
        cells: {
          form: titles[form]?.title.en ?? form,
          seen: number.format(seen),
          begun: number.format(begun),
          sent: number.format(sent),
          share: seen > 0 ? share.format(Math.min(sent / seen, 1)) : '–',
        },
      }))}
    />
  )
}
