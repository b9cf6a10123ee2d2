import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FilterBar } from '#components/desk/list/filter-bar.tsx'
import { messageKinds } from '#db/schema/outbox.ts'
import { languagesOf, renderSample } from '#lib/doors/send/letters/samples.ts'

const { letters: label } = words
export const generateMetadata = titled(() => words.settings.letters)

const screens = ['phone', 'desktop'] as const
const themes = ['light', 'dark'] as const

type Asked = { params: Promise<{ kind: string }>; searchParams: Query }

/** One letter as it arrives: each screen and theme in a frame that can do nothing, and its plain text. */
export default async function LetterPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('settings.read')
  const asked = (await params).kind
  const kind = messageKinds.find((one) => one === asked)
  if (!kind) missing()
  const chosen = await queryValue(searchParams, 'language')
  const languages = languagesOf(kind)
  const language = languages.find((one) => one === chosen) ?? 'en'
  const { subject, text } = await renderSample(currentUser.app, kind, language)
  const path = `/admin/settings/letters/${kind}`
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={words.kinds[kind]}
      back={{ href: '/admin/settings', label: words.settings.title }}
    >
      {languages.length > 1 && (
        <FilterBar
          action={path}
          label={label.language}
          filters={[
            {
              name: 'language',
              label: label.language,
              any: languageName('en'),
              value: language === 'en' ? '' : language,
              options: languages
                .filter((one) => one !== 'en')
                .map((value) => ({ value, label: languageName(value) })),
            },
          ]}
          submit={label.show}
        />
      )}
      <DetailPart title={label.subject}>
        <p lang={language} dir="auto">
          {subject}
        </p>
      </DetailPart>
      {screens.map((screen) => (
        <div key={screen} className={`letters letters-${screen}`}>
          {themes.map((theme) => (
            <DetailPart key={theme} title={label.views[`${screen}-${theme}`]}>
              <iframe
                className="mail-frame"
                sandbox=""
                loading="lazy"
                src={`${path}/mail/${language}-${theme}`}
                title={label.views[`${screen}-${theme}`]}
              />
            </DetailPart>
          ))}
        </div>
      ))}
      <DetailPart title={words.outbox.text}>
        <pre className="mail-text" dir="auto" lang={language}>
          {text}
        </pre>
      </DetailPart>
    </DeskPage>
  )
}

/** A language in its own words. */
function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
