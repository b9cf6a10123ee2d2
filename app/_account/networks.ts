import type { AccountPart, AccountPress } from '#components/privacy/account-page.tsx'
import { stillPending } from '#lib/accounts/by-network.ts'
import type { AccountIdentity } from '#lib/accounts/identities.ts'
import type { AppContext } from '#lib/app.ts'
import type { AccountCookie } from '#lib/platform/auth/account-cookie.ts'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { isolate } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

/** What a network is called: as the policy calls it, or as the settings do. */
export function networkName(locale: Locale, { id, name }: NetworkEnd): string {
  return name ? isolate(name, locale) : sectionWords[locale].network[id]
}

/** One press for each network by which people can come in. */
export function networkPresses(locale: Locale, networks: readonly NetworkEnd[]): AccountPress[] {
  const { by } = messages[locale].account.networks
  return networks.map((network) => ({
    act: 'network',
    label: fill(by, { network: networkName(locale, network) }),
    values: { network: network.id },
  }))
}

/** The networks that open somebody's account, with what each calls them and since when (P09), and what they may press. */
export function networksPart(
  app: AppContext,
  locale: Locale,
  identities: readonly AccountIdentity[],
  cookie: AccountCookie,
  moment: (at: Date) => string,
): AccountPart[] {
  const { networks } = app
  if (networks.length === 0 && identities.length === 0) return []
  const { networks: words } = messages[locale].account
  const called = (issuer: string) => {
    const network = networks.find((one) => one.issuer === issuer)
    return network ? networkName(locale, network) : isolate(new URL(issuer).hostname, locale)
  }
  const pending = stillPending(cookie, app)
  const asks = pending && {
    network: called(pending.issuer),
    name: isolate(pending.name ?? '', locale),
  }
  return [
    {
      id: 'networks',
      title: words.title,
      ...(asks && { text: fill(pending.name ? words.connectText : words.connectUnnamed, asks) }),
      none: words.none,
      rows: identities.map(({ id, issuer, name, createdAt }) => {
        const network = called(issuer)
        const named = { network, name: isolate(name ?? '', locale) }
        return {
          key: id,
          name: fill(name ? words.row : words.rowUnnamed, named),
          state: fill(words.since, { network, at: moment(createdAt) }),
          presses: [
            {
              act: 'disconnect',
              label: words.disconnect,
              about: fill(words.disconnectAbout, { network }),
              values: { identity: id },
            },
          ],
        }
      }),
      presses: asks
        ? [
            { act: 'connect', label: fill(words.connect, asks), weight: 'strong' },
            { act: 'forget_network', label: fill(words.without, asks) },
          ]
        : networkPresses(locale, networks),
    },
  ]
}
