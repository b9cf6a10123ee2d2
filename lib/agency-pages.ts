import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EmbedId, everyEmbed } from '#policy/embeds/embed.ts'
import { type Article, newestFirst, readArticle } from './agency-article.ts'
import { type AgencyPage, readPage } from './agency-page.ts'
import { checkPictures, listEmbeds, listPictures } from './markdown-file.ts'
import { OperatorError } from './platform/operator-error.ts'

/** What is wrong with a file that the agency wrote. */
export type PageFault = { readonly file: string; readonly says: string }

/** A picture in a file that leads to a video or map of another company. */
export type LinkedEmbed = { readonly file: string; readonly shows: EmbedId }

/** What an agency wrote itself and wants to be read: drafts are left out. */
export type Written = { readonly pages: AgencyPage[]; readonly articles: Article[] }

/**
 * Reads the pages of an agency's folder, `pages/about.en.md` and the like, and its articles, `writing/one-proposal.en.md`; without
 * such folders there are none.
 * @param folder the agency's, as a path
 */
export function findPages(folder: string): Written & { faults: PageFault[]; linked: LinkedEmbed[] } {
  const [pages, articles, faults]: [AgencyPage[], Article[], PageFault[]] = [[], [], []]
  const linked: LinkedEmbed[] = []
  const assets = namesIn(join(folder, 'assets'))
  for (const { file, name, text } of filesIn(folder, 'pages')) {
    const read = readPage(name, text)
    const wrong = typeof read === 'string' ? read : checkPictures(listPictures(read.markdown), assets)
    if (wrong !== null) faults.push({ file, says: wrong })
    else if (typeof read !== 'string' && !read.draft) {
      pages.push(read.page)
      linked.push(...listEmbeds(read.markdown).map((shows) => ({ file, shows })))
    }
  }
  for (const { file, name, text } of filesIn(folder, 'writing')) {
    const read = readArticle(name, text)
    const wrong = typeof read === 'string' ? read : checkPictures(picturesOf(read), assets)
    if (wrong !== null) faults.push({ file, says: wrong })
    else if (typeof read !== 'string' && !read.draft) {
      articles.push(read.article)
      linked.push(...listEmbeds(read.markdown).map((shows) => ({ file, shows })))
    }
  }
  return { pages, articles: articles.sort(newestFirst), faults, linked }
}

/** Which pictures stay links, since the agency does not show what they lead to, in sentences. */
export function sayUnshown(linked: readonly LinkedEmbed[], shown: readonly string[]): PageFault[] {
  return linked
    .filter(({ shows }) => !shown.includes(shows))
    .map(({ file, shows }) => {
      const { name, what } = everyEmbed[shows]
      const says = `The picture that leads to a ${what} of ${name} stays a link. To show it in its place, declare ${name} as a processor under contract, and name it in index.ts: embeds: [{ shows: '${shows}', processor: '…' }].`
      return { file, says }
    })
}

/**
 * The same for a build, which cannot go on with a file that cannot be shown.
 * @throws OperatorError naming each file and what is wrong with it
 */
export function pagesToBuild(folder: string): Written {
  const { faults, linked: _, ...written } = findPages(folder)
  if (faults.length === 0) return written
  throw new OperatorError(faults.map(({ file, says }) => `${join(folder, file)}: ${says}`).join('\n'))
}

function picturesOf({ article, markdown }: { article: Article; markdown: string }) {
  const { picture: file, alt = '' } = article
  return [...(file ? [{ file, alt }] : []), ...listPictures(markdown)]
}

function filesIn(folder: string, part: string): { file: string; name: string; text: string }[] {
  return namesIn(join(folder, part)).map((name) => {
    return { file: `${part}/${name}`, name, text: readFileSync(join(folder, part, name), 'utf8') }
  })
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
}
