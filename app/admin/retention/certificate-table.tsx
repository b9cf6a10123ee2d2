import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import type { CertificateRow } from '#lib/certificates/queries.ts'
import { confirmProcessorAction } from './actions.ts'

const { retention: label } = words

type CertificateTableProps = {
  readonly certificates: readonly CertificateRow[]
  readonly now: Date
  readonly mayConfirm: boolean
}

/** Erasures that a company has still to confirm. Whose they were stands nowhere any more. */
export function CertificateTable({ certificates, now, mayConfirm }: CertificateTableProps) {
  if (certificates.length === 0) return <p className="desk-lead">{label.noCertificates}</p>
  const waiting = certificates.flatMap(({ id, reference, erasedAt, processors }) =>
    processors
      .filter(({ confirmedAt }) => !confirmedAt)
      .map(({ name }) => ({ id, reference, erasedAt, name })),
  )
  return (
    <DeskTable
      caption={label.certificates}
      columns={[
        { key: 'reference', label: label.certificate },
        { key: 'company', label: label.company },
        { key: 'erased', label: label.erasedOn, numeric: true },
        { key: 'confirm', label: label.confirm },
      ]}
      rows={waiting.map(({ id, reference, erasedAt, name }) => ({
        id: `${id} ${name}`,
        cells: {
          reference: <code>{reference}</code>,
          company: <bdi>{name}</bdi>,
          erased: <Moment at={erasedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          confirm: mayConfirm ? (
            <ActionForm action={confirmProcessorAction} at={{}} values={{ certificate: id, name }}>
              <Button weight="plain" aria-label={`${label.confirm}: ${name}, ${reference}`}>
                {label.confirm}
              </Button>
            </ActionForm>
          ) : null,
        },
      }))}
    />
  )
}
