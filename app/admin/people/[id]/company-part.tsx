import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { setCompanyAction } from '#app/admin/companies/company-actions.tsx'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AppContext } from '#lib/app.ts'
import { findCompanyOf } from '#lib/companies/queries.ts'

const { companies: label } = words

/** To which company somebody belongs, and a way to say it. */
export async function CompanyPart({ id, app, changes }: { id: string; app: AppContext; changes: boolean }) {
  const company = await findCompanyOf(app.db, id)
  if (!company && !changes) return null
  return (
    <DetailPart title={label.of} id="company">
      {company && (
        <p>
          <a href={`/admin/companies/${company.id}`}>
            <bdi>{company.name}</bdi>
          </a>
        </p>
      )}
      {changes && (
        <ActionForm className="inline-form" action={setCompanyAction} at={{ id }}>
          <TextInput
            {...controlAttributes('company', { hint: true })}
            name={setCompanyAction.names.company}
            aria-label={label.of}
            defaultValue={company?.name ?? ''}
            maxLength={200}
            autoComplete="off"
            dir="auto"
          />
          <Button weight="plain">{label.ofSubmit}</Button>
          <p className="detail-hint" id="company-hint">
            {label.ofHint}
          </p>
        </ActionForm>
      )}
    </DetailPart>
  )
}
