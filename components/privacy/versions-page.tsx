import { PageOpening } from '#components/site/page-opening.tsx'
import type { VersionMessages } from '#messages/en/versions.ts'

export type VersionEntry = {
  readonly number: number
  readonly name: string
  readonly href: string
  readonly published: string
  readonly iso: string
  readonly inForce: boolean
  readonly kind: 'first' | 'material' | 'wording'
  /** What it does otherwise than the one before, in sentences; null where that is not known. */
  readonly changes: readonly string[] | null
}

export type VersionsPageProps = {
  words: VersionMessages
  versions: readonly VersionEntry[]
  older?: { label: string; href: string }
  policy: string
}

/** Every version of the policy, the newest first, each with what it changed. */
export function VersionsPage({ words, versions, older, policy }: VersionsPageProps) {
  return (
    <>
      <PageOpening title={words.title}>
        <p>{versions.length > 0 ? words.lead : words.away}</p>
      </PageOpening>
      <ol className="versions" reversed>
        {versions.map((version) => (
          <li key={version.number}>
            <p className="version-day">
              <time dateTime={version.iso}>{version.published}</time>
              {version.inForce && <span className="policy-mark">{words.now}</span>}
            </p>
            <div>
              <h2>
                <a href={version.href}>{version.name}</a>
              </h2>
              <p>{version.kind === 'first' ? words.first : words[version.kind]}</p>
              {version.kind === 'material' && <Changes words={words} changes={version.changes} />}
            </div>
          </li>
        ))}
      </ol>
      <p className="policy-end">
        {older && <a href={older.href}>{older.label}</a>} <a href={policy}>{words.current}</a>
      </p>
    </>
  )
}

/** What is done otherwise, a sentence each. */
export function Changes({ words, changes }: { words: VersionMessages; changes: readonly string[] | null }) {
  if (!changes) return <p>{words.unknown}</p>
  if (changes.length === 0) return <p>{words.none}</p>
  return (
    <ul>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}
