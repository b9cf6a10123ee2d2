import { FileList } from '#app/admin/leads/[id]/file-list.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { AgentRow } from '#lib/agents/queries.ts'
import type { LeadFile } from '#lib/files/queries.ts'

const { agents: label } = words.requests

type AgentPartProps = { agent: AgentRow; permissions: readonly LeadFile[]; isEnded: boolean; now: Date }

/** Who asks for somebody else, their signed permission as long as it is kept, and whether that person has confirmed them (R3). */
export function AgentPart({ agent, permissions, isEnded, now }: AgentPartProps) {
  const { name, email, confirmedAt } = agent
  const state = confirmedAt ? (
    <Moment at={confirmedAt} now={now} locale={deskLanguage()} zone={deskZone()} />
  ) : (
    label.unconfirmed
  )
  return (
    <DetailPart title={label.title}>
      <DefinitionList
        items={[
          { key: 'name', term: label.name, text: <bdi>{name}</bdi> },
          { key: 'email', term: label.email, text: <bdi>{email}</bdi> },
          { key: 'confirmed', term: label.confirmed, text: state },
        ]}
      />
      {permissions.length > 0 ? <FileList files={permissions} /> : isEnded && <p>{label.deleted}</p>}
      <p className="detail-hint">{label.hint}</p>
    </DetailPart>
  )
}
