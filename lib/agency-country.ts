import { getCountries } from 'libphonenumber-js'
import { languages } from '#policy/vocabulary.ts'
import type { Agency } from './agency.ts'

/**
 * The country in whose way phone numbers are written on an agency's site: the one it names, or the last line of its postal
 * address. Null where neither is known: then a number says its country itself.
 */
export function countryOf({ content, policy }: Pick<Agency, 'content' | 'policy'>): string | null {
  return content.country ?? countryNamed(policy.controller.address.at(-1) ?? '')
}

let byName: ReadonlyMap<string, string> | undefined

/** The two letters of a country by its name in any language of the site. */
function countryNamed(name: string): string | null {
  byName ??= countryNames()
  return byName.get(name.trim().toLowerCase()) ?? null
}

function countryNames(): ReadonlyMap<string, string> {
  return new Map(
    languages.flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      return getCountries().map((code) => [names.of(code)?.toLowerCase() ?? code, code] as const)
    }),
  )
}
