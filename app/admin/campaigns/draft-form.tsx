import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { CampaignDraft } from '#lib/campaigns/changes.ts'
import { languageNames } from '#messages/locales.ts'
import { languages } from '#policy/vocabulary.ts'
import { AudienceFields } from './audience-fields.tsx'
import { type DraftFaults, draftNames } from './draft-fields.ts'

const { campaigns: label } = words

export type DraftFormProps = {
  /** Where it is posted to. */
  action: string
  id: string
  press: string
  revision?: number
  draft: CampaignDraft
  faults?: DraftFaults
  /** Those in use, to choose from. */
  tags?: readonly string[]
}

/** A newsletter as it is written. Every button saves first, but those of the preview. */
export function DraftForm({ action, id, press, revision, draft, faults = {}, tags = [] }: DraftFormProps) {
  const subject = faults.subject && label.faults[faults.subject]
  const body = faults.body && label.faults[faults.body]
  return (
    <form id="draft" className="form write-form" action={action} method="post">
      <input type="hidden" name={draftNames.id} value={id} />
      <input type="hidden" name={draftNames.press} value={press} />
      {revision !== undefined && <input type="hidden" name={draftNames.revision} value={revision} />}
      <Field id="subject" label={label.subject} hint={label.subjectHint} error={subject}>
        <TextInput
          {...controlAttributes('subject', { hint: true, error: subject })}
          name={draftNames.subject}
          dir="auto"
          required
          maxLength={150}
          defaultValue={draft.subject}
        />
      </Field>
      <Field id="body" label={label.body} hint={label.bodyHint} error={body}>
        <TextArea
          {...controlAttributes('body', { hint: true, error: body })}
          name={draftNames.body}
          dir="auto"
          rows={16}
          required
          maxLength={20_000}
          defaultValue={draft.body}
        />
      </Field>
      <DetailPart title={label.audience}>
        <AudienceFields draft={draft} tags={tags} />
      </DetailPart>
      <div className="write-presses">
        <Button name={draftNames.onward} value="audience">
          {label.toAudience}
        </Button>
        <Button weight="plain" name={draftNames.onward} value="save">
          {label.save}
        </Button>
      </div>
      <div className="write-presses">
        <Select
          name={draftNames.language}
          aria-label={label.testIn}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={deskLanguage()}
        />
        <Button weight="plain" name={draftNames.onward} value="test">
          {label.test}
        </Button>
      </div>
    </form>
  )
}
