import { fill } from '#policy/fill.ts'
import type { Processor } from '#policy/parts/processor.ts'
import { join, printCount, printCountry, printNotes } from '#policy/print.ts'
import type { ProcessorRole, PurposeId } from '#policy/vocabulary.ts'
import {
  type Block,
  type Claim,
  claim,
  type Deployment,
  type Link,
  list,
  promised,
  type SectionInput,
} from './section.ts'

type Declared = Processor<PurposeId>
type Used = { readonly role: ProcessorRole; readonly host: string; readonly processor?: Declared }

const roleOf = {
  mail: 'mail',
  mailbox: 'mailbox',
  database: 'database',
  files: 'files',
  site: 'hosting',
  facebook: 'sign_in',
  twitter: 'sign_in',
  openid: 'sign_in',
} as const

/** Whether a host is the named one or stands below it: `eu.smtp.example` belongs to `smtp.example`. */
export function belongsTo(host: string, declared: string): boolean {
  return host === declared || host.endsWith(`.${declared}`)
}

/**
 * The processors a deployment really uses, by its hosts; one that nobody declared has no `processor`. Who runs a rented
 * server cannot be read from settings: whoever is declared for hosting without a host to know it by is used.
 */
export function processorsInUse(
  processors: { readonly [id: string]: Declared },
  deployment: Deployment,
  scripts: readonly { readonly processor: string }[] = [],
): readonly Used[] {
  const byHost = (Object.keys(roleOf) as (keyof typeof roleOf)[]).flatMap((part): Used[] => {
    const host = deployment[part] ?? null
    if (host === null) return []
    const processor = Object.values(processors).find((one) =>
      one.hosts.some((declared) => belongsTo(host, declared)),
    )
    return [{ role: roleOf[part], host, processor }]
  })
  const hosting = Object.values(processors).filter(
    (one) =>
      one.role === 'hosting' &&
      one.hosts.length === 0 &&
      !byHost.some(({ role, processor }) => role === 'hosting' && processor === one),
  )
  const ids = [...new Set(scripts.map(({ processor }) => processor))]
  const loaded = ids.flatMap((id): Used[] => {
    const processor = processors[id]
    return processor ? [{ role: processor.role, host: processor.name, processor }] : []
  })
  return [
    ...byHost,
    ...loaded,
    ...hosting.map((processor): Used => ({ role: 'hosting', host: processor.name, processor })),
  ]
}

/** That all are bound (P68), said as it is: of each that this deployment uses a contract is entered, or none is used yet. */
export function boundClaim(input: SectionInput): Claim[] {
  const used = processorsInUse(input.policy.processors, input.deployment, input.capabilities.scripts)
  if (used.some(({ processor }) => processor?.contract === undefined)) return []
  const { bound, boundFirst } = input.words.recipients
  return claim(input, 'processors_bound', used.length > 0 ? bound : boundFirst)
}

/** What this deployment really uses (P24). */
export function usedProcessors(input: SectionInput): Block[] {
  const { policy, deployment, words, capabilities } = input
  const say = words.recipients
  const used = processorsInUse(policy.processors, deployment, capabilities.scripts)
  const rows = used.map(({ role, host, processor }) =>
    processor ? cellsOf(processor, input, role) : [host, words.role[role], '–', say.undeclared],
  )
  if (rows.length === 0) return promised(input, 'processors_declared', say.none)
  return [
    ...promised(input, 'processors_declared', say.used),
    { kind: 'table', head: say.head, rows, promise: 'transfers_named' },
    ...linksOf(
      used.flatMap(({ processor }) => processor ?? []),
      input,
    ),
  ]
}

/** Those that the policy declares and this deployment does not use. */
export function idleProcessors(input: SectionInput): Block[] {
  const { policy, words, language } = input
  const { idle: caption, idleHead } = words.recipients
  const idle = idleOf(input)
  if (idle.length === 0) return []
  const rows = idle.map((processor) => [
    ...cellsOf(processor, input),
    join(
      (processor.receives ?? []).map((item) => words.item[item]),
      language,
    ) || (policy.restates ? words.notSaid : '–'),
  ])
  const asked = Object.values(policy.processors).filter(({ optOut }) => optOut === 'on_request')
  const onRequest = asked.map(({ name }) => fill(words.recipients.optOutAsk, { name }))
  const title = printNotes(caption, [printCount(idle.length, language)], language)
  const named = `${words.titles.recipients}: ${caption}`
  const table: Block = { kind: 'table', caption: named, head: idleHead, rows, promise: 'transfers_named' }
  const asking = onRequest.length > 0 ? [list(onRequest)] : []
  const blocks = [table, ...asking, ...linksOf(idle, input)]
  return [{ kind: 'part', id: 'processors-idle', title, blocks }]
}

/** Each one's own policy, and how to keep clear of it at its source (P69). */
function linksOf(of: readonly Declared[], { words }: SectionInput): Block[] {
  const say = words.recipients
  const links = of.flatMap(({ name, policyUrl, optOut }) => {
    const found: Link[] = policyUrl ? [{ label: fill(say.policy, { name }), href: policyUrl }] : []
    if (typeof optOut === 'object') found.push({ label: fill(say.optOut, { name }), href: optOut.url })
    return found
  })
  return links.length > 0 ? [{ kind: 'links', intro: say.policies, links }] : []
}

/** Declared processors that no host of the deployment belongs to. */
export function idleOf({
  policy,
  deployment,
  capabilities,
}: Pick<SectionInput, 'policy' | 'deployment' | 'capabilities'>): Declared[] {
  const used = processorsInUse(policy.processors, deployment, capabilities.scripts)
  return Object.values<Declared>(policy.processors).filter(
    (one) => !used.some(({ processor }) => processor === one),
  )
}

function cellsOf(one: Declared, { words, language }: SectionInput, role: ProcessorRole = one.role): string[] {
  const safeguard = one.terms === 'own_policy' ? words.recipients.ownPolicy : words.transfer[one.transfer]
  const region = one.region === 'not_said' ? words.notSaid : printCountry(one.region, language)
  const marks = one.stricter ? [words.stricter] : []
  return [one.name, words.role[role], region, printNotes(safeguard, marks, language)]
}
