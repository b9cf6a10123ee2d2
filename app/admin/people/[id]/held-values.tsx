import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { countryOf } from '#lib/agency-country.ts'
import type { AppContext } from '#lib/app.ts'
import type { PersonRecord } from '#lib/people/queries.ts'
import { dialled } from '#lib/platform/phone-number.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { person: label } = words
const fields = ['email', 'name', 'company', 'phone', 'language'] as const

type ShownProps = { person: PersonRecord; field: (typeof fields)[number]; app: AppContext }

/** Each value of a person with the form and the time it came by (P09). */
export function HeldValues({ person, app }: { person: PersonRecord; app: AppContext }) {
  return (
    <DetailPart title={label.held}>
      <DefinitionList
        items={[
          ...fields.map((field) => ({
            key: field,
            term: label.fields[field],
            text: person[field] === null ? label.nothing : <Value person={person} field={field} app={app} />,
          })),
          ...(person.tags.length > 0
            ? [{ key: 'tags', term: label.tags, text: printList(person.tags, deskLanguage()) }]
            : []),
        ]}
      />
    </DetailPart>
  )
}

function Shown({ person, field, app }: ShownProps) {
  const text = person[field] ?? ''
  if (field === 'email') return <a href={`mailto:${encodeURIComponent(text)}`}>{text}</a>
  if (field === 'phone')
    return (
      <a href={dialled(text, countryOf(app.agency))} dir="ltr">
        {text}
      </a>
    )
  return <bdi>{text}</bdi>
}

function Value({ person, field, app }: ShownProps) {
  const source = person.sources[field]
  return (
    <>
      <Shown person={person} field={field} app={app} />
      {source && (
        <span className="held-source">
          {source.by
            ? `${sectionWords[deskLanguage()].otherSource[source.by]}: ${source.note}`
            : fill(label.from, {
                form: app.agency.forms[source.form]?.title[deskLanguage()] ?? source.form,
              })}{' '}
          <Moment at={new Date(source.at)} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />
        </span>
      )}
    </>
  )
}
