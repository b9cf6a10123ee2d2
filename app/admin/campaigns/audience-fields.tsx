import { deskLanguage, words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { CampaignDraft } from '#lib/campaigns/changes.ts'
import { languageNames } from '#messages/locales.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { languages } from '#policy/vocabulary.ts'
import { draftNames } from './draft-fields.ts'

const { campaigns: label } = words

/** Which of those who are opted in it goes to. */
export function AudienceFields(props: { draft: CampaignDraft; tags: readonly string[] }) {
  const { topic, audience, published } = props.draft
  const inUse =
    props.tags.length > 0 ? ` ${fill(label.tagsInUse, { tags: printList(props.tags, deskLanguage()) })}` : ''
  const topics = Object.entries(agency.policy.topics).map(([value, name]) => ({
    value,
    label: name[deskLanguage()],
  }))
  const forms = Object.entries(agency.forms).map(([value, { title }]) => ({
    value,
    label: title[deskLanguage()],
  }))
  return (
    <div className="form">
      <p className="field-hint">{label.audienceHint}</p>
      <Field id="topic" label={label.topic} hint={label.topicHint}>
        <Select
          {...controlAttributes('topic', { hint: true })}
          name={draftNames.topic}
          placeholder={label.noTopic}
          options={topics}
          defaultValue={topic ?? ''}
        />
      </Field>
      <CheckboxGroup
        id="languages"
        name={draftNames.languages}
        legend={label.languages}
        hint={label.languagesHint}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        values={audience.languages}
      />
      <CheckboxGroup
        id="forms"
        name={draftNames.forms}
        legend={label.forms}
        hint={label.formsHint}
        options={forms}
        values={audience.forms}
      />
      <Field id="tags" label={label.tags} hint={`${label.tagsHint}${inUse}`}>
        <TextInput
          {...controlAttributes('tags', { hint: true })}
          name={draftNames.tags}
          maxLength={500}
          defaultValue={audience.tags.join(', ')}
        />
      </Field>
      <Checkbox
        id="published"
        name={draftNames.published}
        value="yes"
        label={label.publish}
        defaultChecked={published}
      />
    </div>
  )
}
