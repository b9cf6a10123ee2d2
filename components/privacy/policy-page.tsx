import type { ReactNode } from 'react'
import type { PrivacyMessages } from '../../messages/en/privacy.ts'
import type { Section as PolicySection } from '../../policy/sections/section.ts'
import { PageOpening } from '../site/page-opening.tsx'
import { Section } from '../site/section.tsx'
import { PolicyBlock } from './policy-block.tsx'

export type PolicyPageProps = {
  words: PrivacyMessages
  sections: readonly PolicySection[]
  /** The registered version: its number and the day it was published; absent while the database is away. */
  version?: { number: number; published: string }
  /** Where the same is to be had for machines. */
  machine: string
}

/** The privacy policy: a summary to read in a minute, then every part, each with an address of its own. */
export function PolicyPage({ words, sections, version, machine }: PolicyPageProps) {
  const [summary, ...parts] = sections
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
      </PageOpening>
      {summary && (
        <Part
          section={summary}
          aside={version && <Version words={words} version={version} />}
          contents={<Contents words={words} sections={parts} />}
        />
      )}
      {parts.map((section) => (
        <Part key={section.id} section={section} />
      ))}
      <p className="policy-end">
        <a href={machine}>{words.machine}</a>
      </p>
    </>
  )
}

type PartProps = { section: PolicySection; aside?: ReactNode; contents?: ReactNode }

function Part({ section, aside, contents }: PartProps) {
  return (
    <div id={section.id} className="policy-part">
      <Section heading={section.title} aside={aside}>
        <div className="prose policy-text">
          {section.blocks.map((block) => (
            <PolicyBlock key={JSON.stringify(block)} block={block} label={section.title} />
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
  words: PrivacyMessages
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

function Contents({ words, sections }: { words: PrivacyMessages; sections: readonly PolicySection[] }) {
  return (
    <nav className="contents" aria-label={words.contents}>
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
