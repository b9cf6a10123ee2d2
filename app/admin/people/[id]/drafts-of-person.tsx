import { answerText } from '#app/admin/leads/[id]/answer-text.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { AppContext } from '#lib/app.ts'
import type { OpenedDraft } from '#lib/people/open-person.ts'
import { fill } from '#policy/fill.ts'

/** Forms that a person began and has not sent (P06). Nobody is written to because of one. */
export function DraftsOfPerson({ drafts, app }: { drafts: readonly OpenedDraft[]; app: AppContext }) {
  const { person: label } = words
  return drafts.map(({ id, form, answers, changedAt }) => {
    const definition = app.agency.forms[form]
    return (
      <DetailPart key={id} title={fill(label.draft, { form: definition?.title[deskLanguage()] ?? form })}>
        <p className="detail-hint">
          {label.draftHint}{' '}
          <Moment at={changedAt} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />
        </p>
        <DefinitionList
          items={Object.entries(answers).map(([name, answer]) => ({
            key: name,
            term: definition?.fields[name]?.label[deskLanguage()] ?? name,
            text: <bdi>{answerText(definition?.fields[name], answer)}</bdi>,
          }))}
        />
      </DetailPart>
    )
  })
}
