import type { Processor } from '../define.ts'
import { fill } from '../fill.ts'
import type { ProcessorRole, PurposeId } from '../vocabulary.ts'
import { type Block, type Deployment, join, type Section, type SectionInput, text } from './section.ts'

type Used = { readonly role: ProcessorRole; readonly host: string; readonly processor?: Processor<PurposeId> }

const roleOf = { mail: 'mail', mailbox: 'mailbox', database: 'database', files: 'files' } as const

/** Whether a host is the named one or stands below it: `eu.smtp.example` belongs to `smtp.example`. */
function belongsTo(host: string, declared: string): boolean {
  return host === declared || host.endsWith(`.${declared}`)
}

/** The processors a deployment really uses, by its hosts; one that nobody declared has no `processor`. */
export function processorsInUse(
  processors: { readonly [id: string]: Processor<PurposeId> },
  deployment: Deployment,
): readonly Used[] {
  return (Object.keys(roleOf) as (keyof typeof roleOf)[]).flatMap((part) => {
    const host = deployment[part] ?? null
    if (host === null) return []
    const processor = Object.values(processors).find((one) =>
      one.hosts.some((declared) => belongsTo(host, declared)),
    )
    return [{ role: roleOf[part], host, processor }]
  })
}

/** Who sees the data: what is declared beside what this deployment really uses (P24, P25, P28). */
export function recipients({ policy, deployment, words, language }: SectionInput): Section {
  const say = words.recipients
  const used = processorsInUse(policy.processors, deployment)
  const rows = used.map(({ role, host, processor }) =>
    processor
      ? [processor.name, words.role[role], processor.region, words.transfer[processor.transfer]]
      : [host, words.role[role], '–', say.undeclared],
  )
  const idle = Object.values(policy.processors).filter(
    (one) => !used.some(({ processor }) => processor === one),
  )
  const blocks: Block[] = [text(say.staff)]
  if (rows.length === 0) blocks.push(text(say.none))
  else blocks.push(text(say.used), { kind: 'table', head: say.head, rows })
  if (idle.length > 0) {
    blocks.push(
      text(
        fill(say.notInUse, {
          names: join(
            idle.map((one) => one.name),
            language,
          ),
        }),
      ),
    )
  }
  if (policy.sharesWithPartners === false) blocks.push(text(say.notShared))
  blocks.push(text(say.handover))
  return { id: 'recipients', title: words.titles.recipients, blocks }
}
