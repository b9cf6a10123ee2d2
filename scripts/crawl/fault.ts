export const faultKinds = ['cookie', 'storage', 'request', 'fingerprint', 'link', 'missing', 'page'] as const
export type FaultKind = (typeof faultKinds)[number]

/** One thing that the crawl met and the policy does not name for that state, or that is named and not there. */
export type Fault = {
  readonly kind: FaultKind
  readonly page: string
  readonly state: string
  /** What was seen, as a sentence goes on: `the cookie "_ga", which …`. */
  readonly seen: string
}

const ways: { readonly [K in FaultKind]: string } = {
  cookie: 'Declare it under cookies with its category and life, or take away what sets it.',
  storage: 'Declare it with the adapter that keeps it, or take away what writes it.',
  request:
    'Name the host in the adapter of a declared processor that this state allows, or take the load away.',
  fingerprint: 'Nothing may know a browser again in this way: take away the script that asks.',
  link: 'Write it as an outbound link with https and words that say where it leads.',
  missing: 'Look whether it is built, allowed by the content security policy, and shown.',
  page: 'Mend the page, or what links to it.',
}

/** The fault in a sentence, with what to do. */
export function sayFault({ kind, page, state, seen }: Fault): string {
  return `${page} (${state}): ${seen}. ${ways[kind]}`
}

/** The same thing on many pages is said once, with the first of them. */
export function foldFaults(
  faults: readonly Fault[],
): readonly { readonly fault: Fault; readonly more: number }[] {
  const folded = new Map<string, { fault: Fault; more: number }>()
  for (const fault of faults) {
    const key = JSON.stringify([fault.kind, fault.state, fault.seen])
    const known = folded.get(key)
    if (known) known.more++
    else folded.set(key, { fault, more: 0 })
  }
  return [...folded.values()]
}
