import { words } from '#app/admin/words.ts'
import { ThumbBar } from '#components/desk/thumb-bar.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import { normalisePhone } from '#policy/addresses.ts'

/** Call and answer, on a phone. The number is the one this enquiry gave, else the one that is held. */
export function LeadThumbs({ lead, answers }: { lead: Lead; answers: boolean }) {
  const given = lead.details.phone
  const phone = typeof given === 'string' && given ? given : lead.phone
  const { thumbs } = words
  return (
    <ThumbBar
      label={thumbs.label}
      actions={[
        ...(phone ? [{ key: 'call', href: `tel:${normalisePhone(phone)}`, label: thumbs.call }] : []),
        ...(answers && lead.email ? [{ key: 'answer', href: '#answer', label: thumbs.answer }] : []),
      ]}
    />
  )
}
