import { deskLanguage, words } from '#app/admin/words.ts'
import { Table } from '#components/ui/table.tsx'
import type { Funnel } from '#lib/page-counts/queries.ts'
import type { Forms } from '#policy/form.ts'
import { printCount, printShare } from '#policy/print.ts'

const { visits: label } = words
const printed = (count: number) => printCount(count, deskLanguage())

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
          form: titles[form]?.title[deskLanguage()] ?? form,
          seen: printed(seen),
          begun: printed(begun),
          sent: printed(sent),
          share: seen > 0 ? printShare(Math.min(sent / seen, 1), deskLanguage()) : '–',
        },
      }))}
    />
  )
}
