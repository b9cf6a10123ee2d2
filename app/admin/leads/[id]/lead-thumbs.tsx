import { words } from '#app/admin/words.ts'
import { ThumbBar } from '#components/desk/thumb-bar.tsx'
import { countryOf } from '#lib/agency-country.ts'
import type { AppContext } from '#lib/app.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { dialled } from '#lib/platform/phone-number.ts'

type LeadThumbsProps = { lead: Lead; answers: boolean; app: AppContext }

/** Call and answer, on a phone. The number is the one this enquiry gave. */
export function LeadThumbs({ lead, answers, app }: LeadThumbsProps) {
  const { phone } = lead
  const { thumbs } = words
  return (
    <ThumbBar
      label={thumbs.label}
      actions={[
        ...(phone ? [{ key: 'call', href: dialled(phone, countryOf(app.agency)), label: thumbs.call }] : []),
        ...(answers && lead.email ? [{ key: 'answer', href: '#answer', label: thumbs.answer }] : []),
      ]}
    />
  )
}
