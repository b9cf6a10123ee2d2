import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { releaseNoticeAction, writeNoticeAction } from '#app/admin/incidents/people-actions.ts'
import { titled } from '#app/admin/titled.ts'
import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { countUntoldByLanguage, findIncident, listNotices } from '#lib/incidents/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { directionOf, languageNames } from '#messages/locales.ts'
import { asLanguage } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { languages } from '#policy/vocabulary.ts'
import { NoticePreview } from './notice-preview.tsx'

const { incidents: label } = words
const { notice: said } = label
export const generateMetadata = titled(() => said.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** What everybody affected is told: written in each language, read as it arrives, let go to as many as the press says (P60). */
export default async function NoticePage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('incidents.change')
  const { app } = currentUser
  const { id } = await params
  const incident = isId(id) ? await findIncident(app.db, id) : null
  if (!incident) missing()
  const [untold, notices] = await Promise.all([countUntoldByLanguage(app.db, id), listNotices(app.db, id)])
  const draft = notices.find(({ releasedAt }) => !releasedAt)
  const texts = draft?.texts
  const count = untold.reduce((sum, one) => sum + one.count, 0)
  const readers = (language: string) =>
    untold.reduce((sum, one) => sum + (asLanguage(one.language) === language ? one.count : 0), 0)
  const { names } = writeNoticeAction
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/incidents"
      title={said.title}
      back={{ href: `/admin/incidents/${id}`, label: label.backOne }}
    >
      <Flash query={searchParams} of={[writeNoticeAction, releaseNoticeAction]} />
      <p className="desk-lead">{count > 0 ? said.text : said.none}</p>
      <ActionForm
        className="row-form"
        action={writeNoticeAction}
        at={{ id }}
        values={{ notice: draft?.id ?? randomUUID() }}
      >
        {languages.map((language, index) => (
          <FormRow
            key={language}
            id={`text-${language}`}
            label={`${fill(said.inLanguage, { language: languageNames[language] })} (${counted('incidents.notice.readers', { count: readers(language) })})`}
            hint={index === 0 ? said.hint : undefined}
          >
            <TextArea
              {...controlAttributes(`text-${language}`, { hint: index === 0 })}
              name={names[language]}
              rows={6}
              defaultValue={texts?.[language]}
              maxLength={20_000}
              lang={language}
              dir={directionOf(language)}
            />
          </FormRow>
        ))}
        <Button weight={texts ? 'plain' : undefined}>{said.save}</Button>
      </ActionForm>
      {texts && (
        <DetailPart title={said.preview}>
          <NoticePreview
            app={app}
            texts={texts}
            read={languages.filter((language) => count === 0 || readers(language) > 0)}
          />
          {draft && count > 0 && (
            <ActionForm
              className="press-form"
              action={releaseNoticeAction}
              at={{ id }}
              values={{ notice: draft.id, count: String(count), ...texts }}
            >
              <Button weight="danger">{counted('incidents.notice.send', { count })}</Button>
            </ActionForm>
          )}
        </DetailPart>
      )}
      {notices
        .filter(({ releasedAt }) => releasedAt)
        .map((past) => (
          <DetailPart key={past.id} title={counted('incidents.notice.past', { count: past.recipients })}>
            <NoticePreview app={app} texts={past.texts} read={languages} />
          </DetailPart>
        ))}
    </DeskPage>
  )
}
