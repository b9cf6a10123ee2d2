import type { PrivacyMessages } from '../../messages/en/privacy.ts'
import type { Section } from '../../policy/sections/section.ts'
import { PageOpening } from '../site/page-opening.tsx'
import { PolicyBlock } from './policy-block.tsx'

export type PolicyPageProps = {
  words: PrivacyMessages
  sections: readonly Section[]
  /** The registered version: its number and the day it was published; absent while the database is away. */
  version?: { number: number; published: string }
  /** Where the same is to be had for machines. */
  machine: string
  /** Language the text is written in, when it is another than the page's. */
  lang?: string
}

/** The privacy policy: a summary to read in a minute, then every part, each with an address of its own. */
export function PolicyPage({ words, sections, version, machine, lang }: PolicyPageProps) {
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
        {version && (
          <p className="label">
            {words.version} {version.number}, {version.published}
          </p>
        )}
      </PageOpening>
      <div className="policy" lang={lang} dir={lang ? 'ltr' : undefined}>
        <nav className="policy-contents" aria-label={words.contents}>
          <ol>
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="policy-text prose">
          {sections.map((section) => (
            <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
              <h2 id={`${section.id}-title`}>{section.title}</h2>
              {section.blocks.map((block) => (
                <PolicyBlock key={JSON.stringify(block)} block={block} label={section.title} />
              ))}
            </section>
          ))}
          <p>
            <a href={machine}>{words.machine}</a>
          </p>
        </div>
      </div>
    </>
  )
}
