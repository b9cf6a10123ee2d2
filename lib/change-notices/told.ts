import { type SQL, sql } from 'drizzle-orm'
import { changeNotices, noticeSources } from '#db/schema/notices.ts'
import type { Placed } from '#db/statement/parameters.ts'
import type { Policy } from '#policy/define.ts'
import { version } from './held-before.ts'

/** The ways by which the policy says that a change is told. */
export const ways = { byMail: 'boolean', byBanner: 'boolean' } as const
export type Ways = { readonly byMail: boolean; readonly byBanner: boolean }

export function waysOf({ telling: { changes } }: Pick<Policy, 'telling'>): Ways {
  return { byMail: changes.includes('mail'), byBanner: changes.includes('banner') }
}

const told = (how: SQL) =>
  sql`exists (select from ${changeNotices} where ${changeNotices.number} >= ${version.number} and ${how})`
export const toldByMail = told(sql`${changeNotices.mailed}`)

/**
 * Whether people were told of a version, in each way that the policy names; a notice of a later version speaks of those
 * before it, too. Where a purpose has changed a line on the site tells nobody in particular: it takes a mail. The
 * statement has the version's source too, where there is one.
 */
export function isTold({ byMail, byBanner }: Placed<typeof ways>): SQL<boolean> {
  return sql`(${told(sql`true`)} and (not ${byBanner} or ${told(sql`${changeNotices.bannerUntil} is not null`)})
  and (${toldByMail} or not (${byMail} or coalesce(${noticeSources.changedPurposes}, '{}') <> '{}')))`
}
