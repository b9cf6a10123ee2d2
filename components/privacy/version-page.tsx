import type { ReactNode } from 'react'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Section } from '#components/site/section.tsx'
import type { VersionMessages } from '#messages/en/versions.ts'
import type { DiffPart } from '#policy/changes/diff.ts'
import type { Section as PolicySection } from '#policy/sections/section.ts'
import { PolicyBlock } from './policy-block.tsx'
import type { PolicyView } from './policy-view.ts'
import { TextDiff } from './text-diff.tsx'
import { Changes } from './versions-page.tsx'

export type VersionLink = { readonly label: string; readonly href: string }

export type VersionPageProps = {
  words: VersionMessages
  view: PolicyView
  title: string
  published: string
  /** Digest of the text, and where the day stands in the margin. */
  hash: string
  whole: { title: string; sections: readonly PolicySection[] }
  /** With which version it is compared; absent for the first. */
  compared?: { title: string; changes: readonly string[] | null; parts: readonly DiffPart[] }
  /** What staff told people of it. */
  told: readonly { readonly title: string; readonly text: string }[]
  links: readonly VersionLink[]
  others: readonly VersionLink[]
}

/** One version: what it does otherwise, word for word, and whole. */
export function VersionPage(props: VersionPageProps) {
  const { words, view, title, published, hash, compared, whole, told, links, others } = props
  return (
    <>
      <PageOpening title={title}>
        <p>{published}</p>
      </PageOpening>
      {told.map(({ title, text }) => (
        <Part key={title + text} heading={title}>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Part>
      ))}
      {compared && (
        <>
          <Part heading={words.why} aside={<Others words={words} others={others} />}>
            <p>{compared.title}</p>
            <Changes words={words} changes={compared.changes} />
          </Part>
          <Part heading={words.words}>
            <TextDiff words={words} parts={compared.parts} />
          </Part>
        </>
      )}
      <Part heading={words.digest}>
        <p>
          <code className="version-hash" dir="ltr">
            {hash}
          </code>
        </p>
        <details className="policy-region" open={!compared}>
          <summary>{whole.title}</summary>
          {whole.sections.map((section) => (
            <section key={section.id} className="version-part">
              <h3>{section.title}</h3>
              {section.blocks.map((block) => (
                <PolicyBlock key={JSON.stringify(block)} block={block} label={section.title} view={view} />
              ))}
            </section>
          ))}
        </details>
      </Part>
      <nav className="policy-end version-links" aria-label={words.title}>
        {links.map(({ label, href }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </nav>
    </>
  )
}

function Part({ heading, aside, children }: { heading: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="policy-part">
      <Section heading={heading} aside={aside}>
        <div className="prose policy-text">{children}</div>
      </Section>
    </div>
  )
}

function Others({ words, others }: { words: VersionMessages; others: readonly VersionLink[] }) {
  if (others.length === 0) return null
  return (
    <nav className="margin-note" aria-label={words.choose}>
      <p>{words.choose}</p>
      <ul className="version-others">
        {others.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
