import type { Capabilities } from '#policy/capabilities.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import { entriesOf, isServed } from '#policy/in-use.ts'
import { type Promised, promisesOf } from '#policy/promises.ts'
import { claimsOf } from './claims-of.ts'
import { processorsInUse } from './processors.ts'
import type { Deployment, Section } from './section.ts'

type Marked<T> = { readonly [id: string]: T & { readonly inUse: boolean } }

/** What the policy declares, each with whether anything on this site uses it as it stands: what is idle says so to machines too. */
export function inUse(policy: Policy, capabilities: Capabilities, deployment: Deployment) {
  const used = processorsInUse(policy.processors, deployment, capabilities.scripts).map(
    ({ processor }) => processor,
  )
  return {
    purposes: marked(policy.purposes, (id) => isServed(id, capabilities, policy)),
    processors: marked(policy.processors, (_, processor) => used.includes(processor)),
    cookies: marked(policy.cookies, (name) => capabilities.cookies.has(name)),
    retention: marked(policy.retention, (record) => capabilities.held.has(record)),
  }
}

function marked<K extends string, T extends object>(
  declared: { readonly [id in K]?: T },
  holds: (id: K, value: T) => boolean,
): Marked<T> {
  return Object.fromEntries(
    entriesOf<K, T>(declared).map(([id, value]) => [id, { ...value, inUse: holds(id, value) }]),
  )
}

/** Promises that one end can be held to: what the page leaves out, since nothing keeps it or it is not so here, is left out. */
export function promisesSaid(
  policy: Policy,
  forms: Forms,
  sections: readonly Section[],
  { unbuilt }: Pick<Capabilities, 'unbuilt'>,
): readonly Promised[] {
  const said = claimsOf(sections)
  return promisesOf(policy, forms).filter(
    ({ kind }) => !unbuilt.has(kind) && (kind !== 'processors_bound' || said.has(kind)),
  )
}
