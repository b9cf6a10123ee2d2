import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { handOuts, sharedPeople } from '#db/schema/hand-outs.ts'
import { readSql } from '#db/statement/read.ts'

const later = alias(disclosures, 'later')

const figures = readSql(
  'evidence_of_disclosures',
  { purpose: 'text' },
  {
    /** Whom partners have from us now. */
    shared: 'int',
    lastShared: 'timestamptz?',
    /** Of those, who had not agreed when a share was made, that one or a later one. */
    unasked: 'int',
    handed: 'int',
    lastHanded: 'timestamptz?',
    /** Left without who asked, a ground or an approval, or without a word in the register. */
    unregistered: 'int',
  },
  ({ purpose }) => sql`select
    (select count(*)::int from ${sharedPeople} where ${sharedPeople.takenBackIn} is null),
    (select max(${disclosures.startedAt}) from ${disclosures} where ${disclosures.kind} = 'share'),
    (select count(*)::int from ${sharedPeople} where ${sharedPeople.takenBackIn} is null
      and ${sharedPeople.personId} is not null
      and exists (select from ${disclosures} ${later} where ${later.kind} = 'share' and ${later.partner} = ${sharedPeople.partner}
        and not exists (select from ${consents} where ${consents.personId} = ${sharedPeople.personId}
          and ${consents.purpose} = ${purpose} and ${consents.channel} = 'partners' and ${consents.state} = 'given')
        -- Who refused since is taken back with the next share; the ledger knows it longest.
        and not exists (select from ${consentEvents} where ${consentEvents.personId} = ${sharedPeople.personId}
          and ${consentEvents.purpose} = ${purpose} and ${consentEvents.channel} = 'partners'
          and ${consentEvents.state} = 'withdrawn' and ${consentEvents.at} >= ${later.startedAt}))),
    (select count(*)::int from ${handOuts} where ${handOuts.handedAt} is not null),
    (select max(${handOuts.handedAt}) from ${handOuts}),
    (select count(*)::int from ${handOuts} where ${handOuts.handedAt} is not null
        and (${handOuts.approvedBy} is null or ${handOuts.asked} = '' or ${handOuts.ground} = ''
          or ${handOuts.disclosureId} is null))
      + (select count(*)::int from ${disclosures} where ${disclosures.kind} = 'hand_out'
        and not exists (select from ${handOuts} where ${handOuts.disclosureId} = ${disclosures.id}))`,
)

/** What left to others. Counts alone. */
export type DisclosureFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readDisclosureFigures(db: Queryable, purpose: string): Promise<DisclosureFigures> {
  const [row] = await figures(db, { purpose })
  if (!row) throw new Error('The database gave no figures of disclosures.')
  return row
}
