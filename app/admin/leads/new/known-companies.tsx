import { words } from '#app/admin/words.ts'
import { AlikeHint } from '#components/desk/alike-hint.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { CompanyAlike } from '#lib/companies/queries.ts'
import { type FormDefinition, fieldThatFills } from '#policy/form.ts'

const { companies: label } = words

/** Says which companies are there already of the name or domain that is typed: at once, and before anything is stored. */
export function KnownCompanies(props: {
  form: FormDefinition
  alike: readonly CompanyAlike[]
  isPage?: boolean
}) {
  const { form, alike, isPage } = props
  const [company, email] = [fieldThatFills(form, 'company'), fieldThatFills(form, 'email')]
  return (
    <>
      {isPage && (company || email) && (
        <AlikeHint
          label={label.alikeLive}
          fields={{ ...(company && { name: company }), ...(email && { email }) }}
        />
      )}
      {alike.length > 0 && (
        <Notice tone="warn" title={label.alikeTitle}>
          <p>{label.alikeLead}</p>
          <ul>
            {[...alike, null].map((one) => (
              <li key={one?.id ?? ''}>
                <label className="inline-tick">
                  <input type="radio" name="known_company" value={one?.id ?? 'none'} required />{' '}
                  <bdi>{one ? [one.name, ...one.domains].join(', ') : label.alikeNone}</bdi>
                </label>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
