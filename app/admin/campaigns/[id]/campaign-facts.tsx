import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { CampaignState } from '#db/schema/campaigns.ts'
import type { Campaign } from '#lib/campaigns/queries.ts'
import type { CampaignMove } from '#lib/campaigns/send-campaign.ts'
import { moveCampaignAction } from './campaign-actions.ts'

const { campaigns: label } = words

const open: Readonly<Record<CampaignState, readonly CampaignMove[]>> = {
  draft: [],
  scheduled: ['redraft', 'cancel'],
  sending: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  cancelled: [],
}

/** A newsletter besides its text, and what can be done with it now. */
export function CampaignFacts(props: { campaign: Campaign; now: Date; moves: boolean }) {
  const { campaign, now, moves } = props
  const { id, state, createdAt, queuedAt, recipients, published, underWay } = campaign
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const over = state === 'sending' && !underWay
  const page = <a href={`/newsletter/archive/${id}`}>{label.openIssue}</a>
  const shown = published && queuedAt && state !== 'cancelled' ? page : null
  return (
    <>
      <DefinitionList
        items={[
          { key: 'written', term: label.written, text: moment(createdAt) },
          ...(queuedAt ? [{ key: 'queued', term: label.queued, text: moment(queuedAt) }] : []),
          ...(queuedAt ? [{ key: 'for', term: label.recipients, text: recipients ?? 0 }] : []),
          { key: 'site', term: label.shown, text: shown ?? label.notShown },
        ]}
      />
      {moves && !over && open[state].length > 0 && (
        <ActionForm className="write-presses" action={moveCampaignAction} at={{ id }}>
          {open[state].map((move) => (
            <Button
              key={move}
              name={moveCampaignAction.names.move}
              value={move}
              weight={move === 'cancel' ? 'danger' : 'plain'}
            >
              {label.moves[move]}
            </Button>
          ))}
        </ActionForm>
      )}
    </>
  )
}
