import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import type { DeskColumn, DeskRow } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { PersonLine } from '#lib/people/list.ts'

const { people: label, person, leads } = words

export const peopleColumns = (): readonly DeskColumn[] => [
  { key: 'who', label: leads.who },
  { key: 'address', label: person.fields.email, from: 'tablet' },
  { key: 'company', label: leads.company, from: 'desk' },
  { key: 'activity', label: person.activity, from: 'desk', numeric: true },
  { key: 'since', label: person.since, numeric: true },
]

/** One person as a line of the list. */
export function personRow(line: PersonLine, now: Date): DeskRow {
  const { id, name, email, phone, company, restrictedAt } = line
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  return {
    id,
    href: `/admin/people/${id}`,
    cells: {
      who: (
        <>
          {name ?? email ?? phone} {restrictedAt && <Badge tone="warn">{label.left}</Badge>}
        </>
      ),
      address: <bdi>{email ?? phone}</bdi>,
      company,
      activity: moment(line.lastActivityAt),
      since: moment(line.createdAt),
    },
  }
}
