import { LinkButton } from '#components/ui/button.tsx'
import type { SiteView } from './view.ts'

/** The way to ask for work: the form for a quote where the agency has one, and to be called back. */
export function AskWays({ view }: { view: SiteView }) {
  const { forms, href, locale, t } = view
  const back = forms['call-back']
  return (
    <>
      <LinkButton href={href(forms.quote ? '/quote' : '/contact')}>
        {forms.quote?.title[locale] ?? t.home.start}
      </LinkButton>
      {back && (
        <p>
          <a href={href('/call-back')}>{back.title[locale]}</a>
        </p>
      )}
    </>
  )
}
