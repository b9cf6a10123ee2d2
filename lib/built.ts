import type { PublishedDrawing, PublishedPicture } from '#agencies/types.ts'
import type { SchemaVersion } from '#db/check-schema.ts'
import type { Question } from '#policy/cookie-choices/question.ts'
import type { Remembers } from '#policy/display.ts'
import type { Deployment } from '#policy/sections/section.ts'
import type { Article } from './agency-article.ts'
import type { AgencyPage } from './agency-page.ts'
import { OperatorError } from './platform/operator-error.ts'

/** What was fixed when this build was made. */
export type Built = {
  readonly agency: string
  readonly deployment: Deployment
  /** The migrations it needs. */
  readonly schema: readonly SchemaVersion[]
  /** When forms end that do, by name: ISO 8601 with an offset. */
  readonly closes: Readonly<Record<string, string>>
  /** The forms that take files: their pages may reach the store. */
  readonly uploads: readonly string[]
  /** Pages of the agency's own, without their texts. */
  readonly pages: readonly AgencyPage[]
  /** What has a page of its own under `/services` and `/work`, by id. */
  readonly parts: { readonly services: readonly string[]; readonly work: readonly string[] }
  /** Addresses that were another's once, and where they lead; both whole paths. */
  readonly moved: readonly (readonly [from: string, to: string])[]
  /** What the agency wrote for its readers, the newest first, without the texts. */
  readonly articles: readonly Article[]
  /** Where the site is, for addresses that must be whole on pages made with it. */
  readonly site: string
  /** Pictures for links to pages that stand elsewhere, by language and path: `en /services`. */
  readonly cards: Readonly<Record<string, string>>
  /** When the test of each promise that no figure shows was last run. */
  readonly tested: {
    readonly [kind: string]: { readonly at: string; readonly version: string; readonly changed: boolean }
  }
  /** Address of the script that asks what may be loaded; none where nothing is asked. */
  readonly choices: string | null
  /** Address of the one that takes away what is not agreed to any more, for the page of choices; none where nothing is asked. */
  readonly clearing: string | null
  /** What it asks; none where nothing is. */
  readonly question: Question | null
  /** What is remembered of how pages are shown. */
  readonly remembers: Remembers
  readonly assets: {
    readonly site: string
    readonly desk: string
    readonly face: string | null
    readonly drawings: Readonly<Record<string, PublishedDrawing>>
    /** Pictures by file name. */
    readonly pictures: Readonly<Record<string, PublishedPicture>>
    /** The icon for programs that know no SVG. */
    readonly favicon: string | null
  }
}

/**
 * Refuses to serve a build that was made for another agency or names other hosts than the settings do: its privacy
 * notice would not be true.
 * @throws OperatorError saying what to run
 */
export function refuseOtherBuild(built: Built, agency: string, hosts: Deployment): void {
  if (built.agency !== agency) {
    throw new OperatorError(
      `This build is for the agency "${built.agency}", and AGENCY is "${agency}". Run npm run build, then start again.`,
    )
  }
  for (const part of ['mail', 'database', 'files', 'mailbox', 'site'] as const) {
    const [from, set] = [built.deployment[part] ?? null, hosts[part] ?? null]
    if (from === set) continue
    const named = (host: string | null) => host ?? 'this machine'
    throw new OperatorError(
      `The privacy notice of this build names ${named(from)} for ${part}, and the settings name ` +
        `${named(set)}. Run npm run build with these settings, then npm run migrate, then start again.`,
    )
  }
}
