import type { CurrentUser } from '#app/admin/current-user.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Campaign } from '#lib/campaigns/queries.ts'
import { readResults } from '#lib/campaigns/results.ts'
import { fill } from '#policy/fill.ts'
import { printMoment } from '#policy/time/working-time.ts'
import { CampaignFacts } from './campaign-facts.tsx'
import { ResultTables } from './result-tables.tsx'

const { campaigns: label } = words

/** A newsletter that is let go, or that a member may only read: what became of it, and what can be done. */
export async function Results(props: { currentUser: CurrentUser; campaign: Campaign }) {
  const { currentUser, campaign } = props
  const { app, may } = currentUser
  const { id, state, scheduledAt, queuedAt, underWay } = campaign
  const results = queuedAt ? await readResults(app.db, id) : null
  const { timeZone } = app.agency.policy.workingHours
  return (
    <Detail side={<CampaignFacts campaign={campaign} now={app.clock()} moves={may('campaigns.send')} />}>
      {state === 'scheduled' && scheduledAt && (
        <Notice>
          <p>{fill(label.isScheduled, { moment: printMoment(scheduledAt, timeZone, deskLanguage()) })}</p>
        </Notice>
      )}
      {results && <ResultTables results={results} growing={state === 'sending' && underWay} />}
      <DetailPart title={label.text}>
        <iframe className="mail-frame" sandbox="" src={`/admin/campaigns/${id}/mail`} title={label.text} />
      </DetailPart>
    </Detail>
  )
}
