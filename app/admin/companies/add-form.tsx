import { randomUUID } from 'node:crypto'
import { words } from '#app/admin/words.ts'
import { AlikeHint } from '#components/desk/alike-hint.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { CompanyAlike } from '#lib/companies/queries.ts'
import { CompanyFields, type CompanyValues } from './company-fields.tsx'

const { companies: label } = words

type AddFormProps = {
  /** Where it is posted to. */
  action: string
  names: { readonly [F in keyof CompanyValues]: string }
  values?: CompanyValues & { readonly id: string }
  /** Those that it may be, of which whoever adds it has now been told. */
  alike?: readonly CompanyAlike[]
  /** Says it while one types: on a page, not in an answer to a post, which has no script. */
  isPage?: boolean
}

/** Adds a company; what is there already of this name or domain is said while one types, and before a second is stored. */
export function AddForm({ action, names, values, alike = [], isPage }: AddFormProps) {
  return (
    <form className="row-form" action={action} method="post">
      <input type="hidden" name="id" value={values?.id ?? randomUUID()} />
      {alike.length > 0 && (
        <Notice tone="warn" title={label.alikeTitle}>
          <p>{label.alikeText}</p>
          <ul>
            {alike.map(({ id, name, domains }) => (
              <li key={id}>
                <a href={`/admin/companies/${id}`}>
                  <bdi>{[name, ...domains].join(', ')}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <CompanyFields names={names} values={values} />
      {isPage && <AlikeHint label={label.alikeLive} fields={{ name: names.name, domains: names.domains }} />}
      <Button>{label.submit}</Button>
      {alike.length > 0 && (
        <Button weight="plain" name="anyway" value="yes">
          {label.anyway}
        </Button>
      )}
    </form>
  )
}
