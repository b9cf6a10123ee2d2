import { words } from '#app/admin/words.ts'

const { keys: label } = words

/** What was typed to make a key. */
export type TypedKey = {
  readonly form: string
  readonly origins: string
  readonly rate: string
  /** Id of the client whose it is; empty: the agency's own. */
  readonly client?: string
}

/** What each field lacks, in words, by its name. */
export type KeyFaults = { readonly [N in 'origins' | 'rate']?: string }

/** What was typed, as a key needs it, or what is wrong with it. */
export function readTypedKey({
  origins,
  rate,
}: TypedKey): { origins: readonly string[]; rate: number } | { faults: KeyFaults } {
  const sites = origins.split(/\s+/).filter(Boolean)
  const isBad = sites.some((site) => !URL.canParse(site) || new URL(site).origin !== site)
  const isNumber = /^\d{1,6}$/.test(rate)
  if (!isBad && isNumber) return { origins: sites, rate: Number(rate) }
  return {
    faults: {
      ...(isBad ? { origins: label.badOrigin } : {}),
      ...(isNumber ? {} : { rate: label.badRate }),
    },
  }
}
