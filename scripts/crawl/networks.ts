/** A network that people sign in by, for the agency that shows everything: set up when it is built and whenever it runs. */
export const showingNetworks: Readonly<Record<string, string>> = {
  FACEBOOK_CLIENT_ID: 'candor',
  FACEBOOK_CLIENT_SECRET: 'a secret of the two that is long enough',
}

/** The settings that a build was made with, as far as it says so. */
export function networksOf({ facebook }: { readonly facebook?: string }): Readonly<Record<string, string>> {
  return facebook ? showingNetworks : {}
}
