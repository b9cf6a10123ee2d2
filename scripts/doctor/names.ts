import { Resolver } from 'node:dns/promises'
import { faultCode } from '#lib/platform/operator-error.ts'

/** The records of a name; none when there are none. */
type FieldValue = Promise<readonly string[] | 'no answer'>

/** How names are looked up. */
export type Names = {
  readonly txt: (name: string) => FieldValue
  /** The servers that take mail for a domain, by name. */
  readonly mx: (name: string) => FieldValue
}

const nothingThere = ['ENOTFOUND', 'ENODATA']

/** Asks the machine's name servers, once, for at most three seconds. */
export const publicNames: Names = {
  txt: (name) => ask(async (dns) => (await dns.resolveTxt(name)).map((parts) => parts.join(''))),
  mx: (name) => ask(async (dns) => (await dns.resolveMx(name)).map(({ exchange }) => exchange)),
}

async function ask(question: (dns: Resolver) => Promise<string[]>): FieldValue {
  const resolver = new Resolver({ timeout: 3_000, tries: 1 })
  const late = setTimeout(() => resolver.cancel(), 3_000)
  try {
    return await question(resolver)
  } catch (error) {
    return nothingThere.includes(faultCode(error) ?? '') ? [] : 'no answer'
  } finally {
    clearTimeout(late)
  }
}
