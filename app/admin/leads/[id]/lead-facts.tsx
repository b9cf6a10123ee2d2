import { campaignName } from '#app/admin/campaign-name.ts'
import { counted, deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { countryOf } from '#lib/agency-country.ts'
import type { AppContext } from '#lib/app.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { dialled } from '#lib/platform/phone-number.ts'

/**
 * What is known about an enquiry besides its content.
 * @param alike how many others may be the same person
 */
export function LeadFacts({ lead, alike, app }: { lead: Lead; alike: number; app: AppContext }) {
  const now = app.clock()
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const { lead: label } = words
  const items = [
    { key: 'received', term: label.received, text: moment(lead.receivedAt) },
    { key: 'reference', term: label.reference, text: <code>{lead.reference}</code> },
    { key: 'form', term: label.form, text: app.agency.forms[lead.form]?.title[deskLanguage()] ?? lead.form },
    ...(lead.enteredBy ? [{ key: 'origin', term: label.origin, text: label.origins[lead.enteredBy] }] : []),
    ...(lead.cameBy
      ? [
          {
            key: 'came',
            term: label.cameBy,
            text: (
              <a href={`/admin/leads?${new URLSearchParams({ came: lead.cameBy })}`}>
                {campaignName(lead.cameBy)}
              </a>
            ),
          },
        ]
      : []),
    { key: 'language', term: label.language, text: lead.language },
    { key: 'notice', term: label.notice, text: lead.noticeNumber },
  ]
  return (
    <>
      <DetailPart title={label.person}>
        {lead.email && (
          <p>
            <a
              href={`mailto:${encodeURIComponent(lead.email)}?subject=${encodeURIComponent(lead.reference)}`}
            >
              {lead.email}
            </a>
          </p>
        )}
        {lead.phone && (
          <p>
            <a href={dialled(lead.phone, countryOf(app.agency))} dir="ltr">
              {lead.phone}
            </a>
          </p>
        )}
        <p>
          <a href={`/admin/people/${lead.personId}`}>{label.openPerson}</a>
        </p>
        {lead.companyId && (
          <p>
            <a href={`/admin/companies/${lead.companyId}`}>
              <bdi>{lead.companyName}</bdi>
            </a>
          </p>
        )}
        {alike > 0 && (
          <p>
            <a href={`/admin/people/${lead.personId}#duplicates`}>
              {counted('merge.candidatesLink', { count: alike })}
            </a>
          </p>
        )}
      </DetailPart>
      <DetailPart title={label.enquiry}>
        <DefinitionList items={items} />
      </DetailPart>
    </>
  )
}
