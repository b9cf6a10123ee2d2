import { PageOpening } from '#components/site/page-opening.tsx'
import type { Section } from '#policy/sections/section.ts'
import { PolicyBlock } from './policy-block.tsx'
import type { PolicyView } from './policy-view.ts'

/** The cookies by themselves, with the way back to the whole policy. */
export function CookiesPage({ section, view }: { section: Section; view: PolicyView }) {
  return (
    <>
      <PageOpening title={section.title} />
      <div className="prose policy-text">
        {section.blocks.map((block) => (
          <PolicyBlock key={JSON.stringify(block)} block={block} label={section.title} view={view} />
        ))}
        <p>
          <a href={view.href('/privacy')}>{view.words.title}</a>
        </p>
      </div>
    </>
  )
}
