import { PageOpening } from '#components/site/page-opening.tsx'
import { Section } from '#components/site/section.tsx'
import { Table, type TableProps } from '#components/ui/table.tsx'
import type { EvidenceMessages } from '#messages/en/evidence.ts'

type State = keyof EvidenceMessages['states']

export type EvidenceLineProps = {
  /** The kind of promise: its anchor. */
  id: string
  /** What the privacy page says. */
  text: string
  state: State
  /** `shown by live data`, or `shown by a test`. */
  by: string
  figure: string
  last: string | null
  keptBy: string
  failsWithout: string
}

type EvidencePart = { id: string; title: string; lines: readonly EvidenceLineProps[] }

export type EvidencePageProps = {
  words: EvidenceMessages
  at: string
  totals: readonly { state: State; count: string }[]
  /** Promises of the policy that nothing keeps yet. */
  unbuilt: { lead: string; names: readonly string[] } | null
  broken: readonly EvidenceLineProps[]
  /** What is not broken, folded, part by part of the privacy page. */
  folded: readonly { id: string; summary: string; parts: readonly EvidencePart[] }[]
  /** What shows of each period that it is run. */
  periods: TableProps['rows']
  policy: string
  machine: string
}

/** Whether each promise is kept, as live data says; the state is told by its word and its sign as well as by colour. */
export function EvidencePage({
  words,
  at,
  totals,
  unbuilt,
  broken,
  folded,
  periods,
  policy,
  machine,
}: EvidencePageProps) {
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
      </PageOpening>
      <Section heading={words.totals} aside={<p className="margin-note">{at}</p>}>
        <ul className="evidence-totals">
          {totals.map(({ state, count }) => (
            <li key={state} data-state={state}>
              <strong>{count}</strong>
              <State state={state} words={words} />
            </li>
          ))}
        </ul>
      </Section>
      {broken.length > 0 && (
        <Section heading={words.broken}>
          <Lines lines={broken} words={words} />
        </Section>
      )}
      {folded.map(({ id, summary, parts }) => (
        <details key={id} className="evidence-fold">
          <summary>{summary}</summary>
          {parts.map((part) => (
            <Section key={part.id} heading={part.title}>
              <Lines lines={part.lines} words={words} />
            </Section>
          ))}
        </details>
      ))}
      {periods.length > 0 && (
        <details className="evidence-fold">
          <summary>{words.periods.title}</summary>
          <Table
            caption={words.periods.title}
            columns={[
              { key: 'record', label: words.periods.record },
              { key: 'last', label: words.periods.last },
              { key: 'overdue', label: words.periods.held },
            ]}
            rows={periods}
          />
        </details>
      )}
      {unbuilt && (
        <details className="evidence-fold">
          <summary>{unbuilt.lead}</summary>
          <p className="evidence-unbuilt">{words.unbuiltText}</p>
          <ul className="evidence-unbuilt">
            {unbuilt.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="policy-end">
        <a href={policy}>{words.policy}</a> · <a href={machine}>{words.machine}</a>
      </p>
    </>
  )
}

function Lines({ lines, words }: { lines: readonly EvidenceLineProps[]; words: EvidenceMessages }) {
  return (
    <ul className="evidence">
      {lines.map((line) => (
        <Line key={line.id} line={line} words={words} />
      ))}
    </ul>
  )
}

function Line({ line, words }: { line: EvidenceLineProps; words: EvidenceMessages }) {
  return (
    <li id={line.id} className="evidence-line" data-state={line.state}>
      <p className="evidence-mark">
        <State state={line.state} words={words} /> <span className="evidence-how">{line.by}</span>
      </p>
      <div>
        <p className="evidence-promise">{line.text}</p>
        <p>
          {line.figure} {line.last && <span className="evidence-last">{line.last}.</span>}
        </p>
        <details className="evidence-by">
          <summary>{words.behind}</summary>
          <p>
            {words.keptBy} <code dir="ltr">{line.keptBy}</code>. {words.failsWithout}{' '}
            <code dir="ltr">{line.failsWithout}</code>.
          </p>
        </details>
      </div>
    </li>
  )
}

const signs: { readonly [S in State]: string } = { kept: '●', broken: '▲', idle: '○' }

function State({ state, words }: { state: State; words: EvidenceMessages }) {
  return (
    <span className="evidence-state" data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {words.states[state]}
    </span>
  )
}
