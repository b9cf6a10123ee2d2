import type { MetadataRoute } from 'next'
import { listIssues } from '#lib/campaigns/queries.ts'
import { localePath, locales } from '#messages/locales.ts'
import { alternatesOf, type PublicAddress, publicAddresses, wholeAddress } from './_found/addresses.ts'
import { logFault } from './_http/log.ts'
import { agency } from './agency.ts'
import { app } from './context.ts'

export const dynamic = 'force-dynamic'

/** As many newsletters as anybody looks for. */
const mostIssues = 200

/** Every page that may be found, once for each language, each with the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const addresses = publicAddresses()
  if (addresses.length > 0 && agency.forms.newsletter) addresses.push(...(await issues()))
  return addresses.flatMap((address) => {
    const languages = alternatesOf(address)
    return address.languages.map((locale) => ({
      url: wholeAddress(localePath(locale, address.path)),
      ...(address.of && { lastModified: address.of }),
      alternates: { languages: { ...languages, 'x-default': languages.en ?? Object.values(languages)[0] } },
    }))
  })
}

/** Published newsletters; none while the database is away. */
async function issues(): Promise<PublicAddress[]> {
  try {
    const found = await listIssues((await app()).db, null, mostIssues)
    return found.map(({ id, queuedAt }) => {
      return { path: `/newsletter/archive/${id}`, languages: locales, of: queuedAt.toISOString() }
    })
  } catch (error) {
    logFault(error, { route: 'sitemap' })
    return []
  }
}
