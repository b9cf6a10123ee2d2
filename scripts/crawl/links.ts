/** A link of a page, as it stands there. */
export type MetLink = {
  readonly href: string
  /** As the browser would follow it. */
  readonly address: string
  readonly text: string
  readonly rel: string
  readonly target: string
  /** Marked for the eye and said to the ear that it leaves the site. */
  readonly marked: boolean
}

const tracking = /^(?:utm_\w+|gclid|fbclid|msclkid|yclid|mc_[ce]id)$/i

/** What is wrong with the form of a link that leads away (P31, P69), in the words of a fault; null: nothing. */
export function faultOfLink(
  { address, text, rel, target, marked }: MetLink,
  own: readonly string[],
): string | null {
  if (!URL.canParse(address)) return 'which is no address'
  const { protocol, origin, username, searchParams } = new URL(address)
  if (/^(?:mailto|tel|sms):$/.test(protocol) || own.includes(origin)) return null
  if (protocol !== 'https:') return 'which is not by https'
  if (username) return 'which hands over a name'
  if ([...searchParams.keys()].some((name) => tracking.test(name)))
    return 'which hands over marks to follow people by'
  if (!text) return 'which has no words'
  if (!marked) return 'which does not say that it leaves the site'
  const opens = target !== '' && target !== '_self'
  if (!/\bnoopener\b|\bnoreferrer\b/.test(rel))
    return opens ? 'which lets the other site reach back' : 'whose rel lacks noopener'
  return null
}

/** Ways out at the source that a policy names (P69), and that its page must show. */
export type NamedWay = { readonly of: string; readonly href: string }

/** Those that a page does not show. */
export function waysMissing(ways: readonly NamedWay[], links: readonly MetLink[]): readonly NamedWay[] {
  const shown = new Set(links.map(({ address }) => address))
  return ways.filter(({ href }) => !shown.has(new URL(href).href))
}
