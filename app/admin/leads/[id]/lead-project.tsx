import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { dayInWords, todayAt } from '#app/admin/day-in-words.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { standingOf } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { projectPurposes } from '#lib/projects/purposes.ts'
import type { Project } from '#lib/projects/queries.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { keepProjectAction } from './project-actions.ts'
import { ProjectPapers } from './project-papers.tsx'

const { project: label } = words

export type LeadProjectProps = { lead: Lead; project: Project | null; changes: boolean; app: AppContext }

/** What became of a lead that was won, and until when it is kept (P39). */
export function LeadProject({ lead, project, changes, app }: LeadProjectProps) {
  const isWon = standingOf(app.agency.pipeline, lead.stage) === 'won'
  if (!project && (!isWon || !changes)) return null
  const today = todayAt(app)
  const period = app.agency.policy.retention.project?.period
  return (
    <DetailPart title={label.title} id="project">
      {project && (
        <DefinitionList
          items={[
            { key: 'name', term: label.name, text: <bdi>{project.title}</bdi> },
            { key: 'begun', term: label.begun, text: dayInWords(project.begunOn, today) },
            {
              key: 'completed',
              term: label.completed,
              text: project.completedOn ? dayInWords(project.completedOn, today) : label.open,
            },
            { key: 'purpose', term: label.purpose, text: purposeIn(app, project.purpose) },
          ]}
        />
      )}
      <p className="detail-hint">
        {period ? fill(label.period, { period: printDuration(period, deskLanguage()) }) : label.asEnquiry}
      </p>
      {changes && (
        <details className="task-add">
          <summary>{project ? label.change : label.begin}</summary>
          <ProjectForm lead={lead} project={project} today={today} app={app} />
        </details>
      )}
      {project && <ProjectPapers lead={lead} papers={project.papers} changes={changes} />}
    </DetailPart>
  )
}

/** A purpose as the policy says it. */
function purposeIn({ agency }: Pick<AppContext, 'agency'>, id: PurposeId): string {
  return agency.policy.purposes[id]?.why[deskLanguage()] ?? id
}

type ProjectFormProps = { lead: Lead; project: Project | null; today: string; app: AppContext }

function ProjectForm({ lead, project, today, app }: ProjectFormProps) {
  const purposes = projectPurposes(app.agency.policy)
  return (
    <ActionForm className="stacked-form" action={keepProjectAction} at={{ id: lead.id }}>
      <FormRow id="project-title" label={label.name}>
        <TextInput
          id="project-title"
          name={keepProjectAction.names.title}
          defaultValue={project?.title}
          required
          maxLength={200}
          pattern=".*\S.*"
          dir="auto"
        />
      </FormRow>
      <FormRow id="project-begun" label={label.begun}>
        <TextInput
          id="project-begun"
          type="date"
          name={keepProjectAction.names.begun}
          defaultValue={project?.begunOn ?? today}
          required
        />
      </FormRow>
      <FormRow id="project-completed" label={label.completed} hint={label.completedHint}>
        <TextInput
          {...controlAttributes('project-completed', { hint: true })}
          type="date"
          name={keepProjectAction.names.completed}
          defaultValue={project?.completedOn ?? ''}
        />
      </FormRow>
      {purposes.length > 0 && (
        <FormRow id="project-purpose" label={label.purpose}>
          <Select
            id="project-purpose"
            name={keepProjectAction.names.purpose}
            defaultValue={project?.purpose ?? purposes[0]}
            options={purposes.map((value) => ({ value, label: purposeIn(app, value) }))}
          />
        </FormRow>
      )}
      <Button weight="plain">{label.submit}</Button>
    </ActionForm>
  )
}
