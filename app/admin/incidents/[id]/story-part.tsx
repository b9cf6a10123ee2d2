import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { noteIncidentAction } from '#app/admin/incidents/incident-actions.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { incidentAbout } from '#db/schema/incidents.ts'
import type { StoryLine } from '#lib/incidents/read-story.ts'

const { story: label } = words.incidents

type StoryPartProps = { id: string; story: readonly StoryLine[]; changes: boolean; now: Date }

/** What became known and was done, line by line, the newest first; lines are added, also later. */
export function StoryPart({ id, story, changes, now }: StoryPartProps) {
  return (
    <DetailPart title={label.title} id="story">
      {changes && <AddLine id={id} />}
      <Timeline
        entries={story.map((line) => ({
          id: line.id,
          what: (
            <>
              {label.abouts[line.about]}
              {line.count ? ` (${line.count})` : ''}
              {line.by && (
                <>
                  {', '}
                  <bdi>{line.by}</bdi>
                </>
              )}
            </>
          ),
          when: <Moment at={line.at} now={now} locale={deskLanguage()} zone={deskZone()} />,
          body: line.text && (
            <p className="detail-words" dir="auto">
              {line.text}
            </p>
          ),
        }))}
      />
    </DetailPart>
  )
}

function AddLine({ id }: { id: string }) {
  const { names } = noteIncidentAction
  return (
    <details className="task-add">
      <summary>{label.add}</summary>
      <ActionForm
        className="row-form"
        action={noteIncidentAction}
        at={{ id }}
        values={{ line: randomUUID() }}
      >
        <FormRow id="about" label={label.about}>
          <Select
            id="about"
            name={names.about}
            defaultValue="note"
            options={[...incidentAbout, 'further' as const].map((value) => ({
              value,
              label: label.abouts[value],
            }))}
          />
        </FormRow>
        <FormRow id="line-text" label={label.text} hint={label.hint}>
          <TextArea
            {...controlAttributes('line-text', { hint: true })}
            name={names.text}
            rows={4}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <Button weight="plain">{label.submit}</Button>
      </ActionForm>
    </details>
  )
}
