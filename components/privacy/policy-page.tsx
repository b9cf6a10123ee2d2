import type { ReactNode } from 'react'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Section } from '#components/site/section.tsx'
import type { Section as PolicySection } from '#policy/sections/section.ts'
import { PolicyBlock } from './policy-block.tsx'
import type { PolicyView } from './policy-view.ts'

export type PolicyPageProps = {
  view: PolicyView
  sections: readonly PolicySection[]
  /** The registered version: its number and the day it was published; absent while the database is away. */
  version?: { number: number; published: string }
  /** Where every version stands. */
  versions: { label: string; href: string }
  /** Where the same is to be had for machines. */
  machine: string
  /** The page that says of all of it whether it is kept. */
  evidence: { label: string; href: string }
}

/** The privacy policy: a summary to read in a minute, then every part, each with an address of its own. */
export function PolicyPage({ view, sections, version, versions, machine, evidence }: PolicyPageProps) {
  const { words } = view
  const [summary, ...parts] = sections
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
      </PageOpening>
      {summary && (
        <Part
          view={view}
          section={summary}
          aside={version && <Version words={words} version={version} />}
          contents={<Contents words={words} sections={parts} />}
        />
      )}
      {parts.map((section) => (
        <Part key={section.id} view={view} section={section} />
      ))}
      <p className="policy-end">
        <a href={evidence.href}>{evidence.label}</a> · <a href={versions.href}>{versions.label}</a> ·{' '}
        <a href={machine}>{words.machine}</a>
      </p>
    </>
  )
}

type PartProps = { view: PolicyView; section: PolicySection; aside?: ReactNode; contents?: ReactNode }

function Part({ view, section, aside, contents }: PartProps) {
  return (
    <div id={section.id} className="policy-part">
      <Section heading={section.title} aside={aside}>
        <div className="prose policy-text">
          {section.blocks.map((block) => (
            <PolicyBlock key={JSON.stringify(block)} block={block} label={section.title} view={view} />
          ))}
          {contents}
        </div>
      </Section>
    </div>
  )
}

function Version({
  words,
  version,
}: {
  words: PolicyView['words']
  version: { number: number; published: string }
}) {
  return (
    <p className="margin-note">
      {words.version} {version.number}
      <br />
      {version.published}
    </p>
  )
}

function Contents({ words, sections }: { words: PolicyView['words']; sections: readonly PolicySection[] }) {
  return (
    <nav className="page-contents" aria-label={words.contents}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
