import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { roles } from '#db/schema/staff.ts'
import type { Domain } from '#lib/staff/domains.ts'

import { endDomainAction, letDomainInAction } from './domain-actions.ts'

const { domains: label, roles: roleWords } = words

/** Whose addresses get in by a provider though nobody added them, for owners to say. */
export function Domains({ domains, now }: { domains: readonly Domain[]; now: Date }) {
  return (
    <DetailPart title={label.title}>
      <p className="desk-lead">{label.text}</p>
      {domains.length === 0 ? <p>{label.none}</p> : <DomainTable domains={domains} now={now} />}
      <ActionForm className="row-form" action={letDomainInAction} at={{}}>
        <FormRow id="domain" label={label.domain}>
          <TextInput
            id="domain"
            name={letDomainInAction.names.domain}
            autoComplete="off"
            required
            maxLength={253}
          />
        </FormRow>
        <FormRow id="domain-role" label={label.role}>
          <Select
            id="domain-role"
            name={letDomainInAction.names.role}
            defaultValue="sales"
            options={roles
              .filter((role) => role !== 'owner')
              .map((value) => ({ value, label: roleWords[value] }))}
          />
        </FormRow>
        <Button weight="plain">{label.add}</Button>
      </ActionForm>
    </DetailPart>
  )
}

function DomainTable({ domains, now }: { domains: readonly Domain[]; now: Date }) {
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'domain', label: label.domain },
        { key: 'role', label: label.role },
        { key: 'since', label: label.since, from: 'tablet', numeric: true },
        { key: 'end', label: label.end, numeric: true },
      ]}
      rows={domains.map(({ domain, role, createdAt }) => ({
        id: domain,
        cells: {
          domain,
          role: roleWords[role],
          since: <Moment at={createdAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          end: (
            <ActionForm action={endDomainAction} at={{}} values={{ domain }}>
              <Button weight="plain" aria-label={`${label.end}: ${domain}`}>
                {label.end}
              </Button>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}
