import { purposeName, reasonWord } from '#app/admin/entries.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { relativeTime } from '#components/desk/relative-time.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Assessed } from '#lib/doors/send/outbox/permission.ts'
import { fill } from '#policy/fill.ts'
import type { Purpose } from '#policy/parts/purpose.ts'

const { permissions: label } = words

/** For each purpose and channel whether somebody may be written to now, with the rule that says so. */
export function Permissions({ permissions, app }: { permissions: readonly Assessed[]; app: AppContext }) {
  const { policy } = app.agency
  return (
    <DetailPart title={label.title} id="permissions">
      <p className="desk-lead">{label.text}</p>
      <DeskTable
        caption={label.title}
        columns={[
          { key: 'purpose', label: label.purpose },
          { key: 'channel', label: label.channel, from: 'tablet' },
          { key: 'may', label: label.may, numeric: true },
        ]}
        rows={permissions.map((one) => ({
          id: `${one.purpose}/${one.channel}`,
          cells: {
            purpose: (
              <>
                {purposeName(one.purpose, policy)}
                <span className="held-source">{whyWords(one, app)}</span>
              </>
            ),
            channel: words.channels[one.channel],
            may: one.refusal ? <Badge tone="warn">{label.no}</Badge> : <Badge tone="good">{label.yes}</Badge>,
          },
        }))}
      />
    </DetailPart>
  )
}

function whyWords({ purpose, refusal, givenAt }: Assessed, { agency, clock }: AppContext): string {
  if (refusal) return sentence(reasonWord(refusal) ?? refusal)
  if (givenAt) return fill(label.given, { when: relativeTime(givenAt, clock(), deskLanguage()) })
  const purposes: Readonly<Record<string, Purpose | undefined>> = agency.policy.purposes
  const basis = purposes[purpose]?.basis
  return basis ? fill(label.basis, { basis: label.bases[basis] }) : ''
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
