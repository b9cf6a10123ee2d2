import { asksWhy, reasonChoices } from '#app/admin/stage-words.ts'
import { words } from '#app/admin/words.ts'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { lossFields } from './stage-fields.ts'

const { pipeline: label } = words

type LossFieldsProps = {
  /** The fields of the action that the form posts to. */
  names: { readonly [F in keyof typeof lossFields]: string }
  /** What it stands as now. */
  lead?: { readonly lossReason: string | null; readonly lossNote?: string | null }
  /** Tells the fields of one lead from those of another on the same page. */
  whose?: string
}

/** Asks why it was lost; seen once a stage is chosen that means so. */
export function LossFields({ names, lead, whose = '' }: LossFieldsProps) {
  if (!asksWhy) return null
  return (
    <span className="loss-fields">
      <Select
        name={names.reason}
        aria-label={`${label.why} ${whose}`.trim()}
        placeholder={label.why}
        defaultValue={lead?.lossReason ?? ''}
        options={reasonChoices(lead?.lossReason)}
        data-why=""
      />
      <TextInput
        name={names.loss_note}
        aria-label={`${label.note} ${whose}`.trim()}
        placeholder={label.note}
        defaultValue={lead?.lossNote ?? undefined}
        maxLength={200}
        autoComplete="off"
      />
    </span>
  )
}
