import type { Question } from '#policy/cookie-choices/question.ts'
import { honouredBy } from '#policy/cookie-choices/signals.ts'
import type { Policy } from '#policy/define.ts'
import { askedEmbeds, type ShownEmbed } from '#policy/embeds/showing.ts'
import type { AdapterUse } from '#policy/parts/adapter-use.ts'
import type { Processor } from '#policy/parts/processor.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import type { Adapter } from './adapter.ts'
import { everyAdapter, refusedAdapters } from './every-adapter.ts'

/** A script that can run: its processor is declared and under contract, and what it leaves is in the policy. */
export type RunningAdapter = {
  readonly use: AdapterUse
  readonly of: Adapter
  readonly processor: Processor<PurposeId>
}

/** Why a script that an agency names does not run. `fault`: what it says is wrong, and not only unfinished. */
export type StoppedAdapter = { readonly use: AdapterUse; readonly fault: boolean; readonly why: string }

type Named = { readonly policy: Policy; readonly adapters: readonly AdapterUse[] }

/** P24, P35, P68: of the scripts that an agency names, those that can run once somebody agrees, and why the others cannot. */
export function sortAdapters({ policy, adapters }: Named): {
  readonly running: readonly RunningAdapter[]
  readonly stopped: readonly StoppedAdapter[]
} {
  const running: RunningAdapter[] = []
  const stopped: StoppedAdapter[] = []
  for (const use of adapters) {
    const found = findFault(use, policy, adapters)
    if ('why' in found) stopped.push({ use, ...found })
    else running.push({ use, ...found })
  }
  return { running, stopped }
}

type Found = Omit<RunningAdapter, 'use'> | Omit<StoppedAdapter, 'use'>

function findFault(use: AdapterUse, policy: Policy, all: readonly AdapterUse[]): Found {
  const wrong = (why: string): Found => ({ fault: true, why })
  if (use.adapter in refusedAdapters) {
    return wrong(`${refusedAdapters[use.adapter as keyof typeof refusedAdapters]}.`)
  }
  const { of } = everyAdapter[use.adapter as keyof typeof everyAdapter]
  const processors: Readonly<Record<string, Processor<PurposeId>>> = policy.processors
  const processor = processors[use.processor]
  if (all.find(({ adapter }) => adapter === use.adapter) !== use)
    return wrong(`${of.name} is named twice. A page has one.`)
  if (!processor)
    return wrong(
      `${of.name} belongs to "${use.processor}", which is no processor of the policy. Declare it under processors.`,
    )
  if (!of.id.test(use.id)) return wrong(`"${use.id}" is no id of ${of.name}. One looks like ${of.example}.`)
  if (use.host !== undefined && !isHost(use.host))
    return wrong(`"${use.host}" is no name of a host. One looks like stats.agency.example.`)
  if (of.host === 'own' && !use.host)
    return wrong(
      `${of.name} runs on a server of your own: say where, for example host: 'stats.agency.example'.`,
    )
  if (!of.host && use.host) return wrong(`${of.name} is served by its company alone: take the host away.`)
  if (of.cookies.length > 0 && !declaresCookie(policy, use.processor, of))
    return wrong(
      `${of.name} leaves cookies (${of.cookies.map(({ name }) => name).join(', ')}), and the policy names none of the category "${of.category}" by "${use.processor}". Add one under cookies.`,
    )
  if (!processor.contract)
    return {
      fault: false,
      why: `${of.name} stays off: "${use.processor}" has no contract (P68). Enter its reference and date under processors.`,
    }
  return { of, processor }
}

const isHost = (host: string) =>
  /^(?=.{3,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(host)

function declaresCookie({ cookies }: Policy, processor: string, { category }: Adapter): boolean {
  return Object.values(cookies).some((one) => one.provider === processor && one.category === category)
}

/** P32: what visitors are asked; null where no script can run, so that there is nothing to ask. */
export function questionOf(
  policy: Policy,
  running: readonly RunningAdapter[],
  shown: readonly ShownEmbed[] = [],
): Question | null {
  if (running.length === 0 && shown.length === 0) return null
  const embeds = askedEmbeds(shown)
  const items = running.flatMap(({ use, processor }) =>
    processor.purposes.map((purpose) => `${use.adapter}-${purpose}`),
  )
  const scripts = running.map(({ use: { adapter, id, host }, of }) => ({
    adapter,
    category: of.category,
    id,
    ...(host === undefined ? {} : { host }),
    sources: of.sources({ id, host }),
    cookies: of.cookies.map(({ name }) => name),
    storage: of.storage ?? [],
  }))
  return {
    items: [...new Set([...items, ...embeds.items])].sort(),
    scripts: [...scripts, ...embeds.scripts],
    honoured: honouredBy(policy.signals),
  }
}
