import { Resolver } from 'node:dns/promises'
import { faultCode } from '../../lib/platform/operator-error.ts'

/** The TXT records of a name; none when there are none. */
export type LookUp = (name: string) => Promise<readonly string[] | 'no answer'>

const nothingThere = ['ENOTFOUND', 'ENODATA']

/** Asks the machine's name servers, once, for at most three seconds. */
export const txtRecords: LookUp = async (name) => {
  const resolver = new Resolver({ timeout: 3_000, tries: 1 })
  const late = setTimeout(() => resolver.cancel(), 3_000)
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
  } catch (error) {
    return nothingThere.includes(faultCode(error) ?? '') ? [] : 'no answer'
  } finally {
    clearTimeout(late)
  }
}
