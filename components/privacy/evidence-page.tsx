import { PageOpening } from '#components/site/page-opening.tsx'
import { Section } from '#components/site/section.tsx'
import type { EvidenceMessages } from '#messages/en/evidence.ts'

type State = keyof EvidenceMessages['states']

export type EvidenceLineProps = {
  /** The kind of promise: its anchor. */
  id: string
  /** What the privacy page says. */
  text: string
  state: State
  figure: string
  last: string | null
  keptBy: string
  failsWithout: string
}

export type EvidencePageProps = {
  words: EvidenceMessages
  at: string
  totals: readonly { state: State; count: string }[]
  /** How many promises of the policy nothing keeps yet; null: none. */
  unbuilt: string | null
  parts: readonly { id: string; title: string; lines: readonly EvidenceLineProps[] }[]
  policy: string
  machine: string
}

/** Whether each promise is kept, as live data says; the state is told by its word and its sign as well as by colour. */
export function EvidencePage({ words, at, totals, unbuilt, parts, policy, machine }: EvidencePageProps) {
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
        {unbuilt && <p className="evidence-unbuilt">{unbuilt}</p>}
      </Section>
      {parts.map(({ id, title, lines }) => (
        <Section key={id} heading={title}>
          <ul className="evidence">
            {lines.map((line) => (
              <Line key={line.id} line={line} words={words} />
            ))}
          </ul>
        </Section>
      ))}
      <p className="policy-end">
        <a href={policy}>{words.policy}</a> · <a href={machine}>{words.machine}</a>
      </p>
    </>
  )
}

function Line({ line, words }: { line: EvidenceLineProps; words: EvidenceMessages }) {
  return (
    <li id={line.id} className="evidence-line" data-state={line.state}>
      <State state={line.state} words={words} />
      <div>
        <p className="evidence-promise">{line.text}</p>
        <p>
          {line.figure} {line.last && <span className="evidence-last">{line.last}.</span>}
        </p>
        <p className="evidence-by">
          {words.keptBy} <code dir="ltr">{line.keptBy}</code>. {words.failsWithout}{' '}
          <code dir="ltr">{line.failsWithout}</code>.
        </p>
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
