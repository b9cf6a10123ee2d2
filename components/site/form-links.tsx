import { formPath } from './form-path.ts'
import type { SiteView } from './view.ts'

export type FormLinksProps = {
  view: SiteView
  /** Those that a person answers (quote, call-back, support), or the rest (newsletter, papers, feedback). */
  kind: 'answered' | 'other'
  /** The form whose page this is. */
  beside?: string
}

/** Links to the agency's forms. */
export function FormLinks({ view, kind, beside }: FormLinksProps) {
  const { forms, locale, href } = view
  return (
    <ul className="plain-list">
      {Object.entries(forms)
        .filter(([name, form]) => form.answered === (kind === 'answered') && name !== beside && !form.asks)
        .map(([name, form]) => (
          <li key={name}>
            <a href={href(formPath(name))}>{form.title[locale]}</a>
          </li>
        ))}
    </ul>
  )
}
