import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, newestFirst, readArticle } from './agency-article.ts'
import { type AgencyPage, readPage } from './agency-page.ts'
import { checkPictures, listPictures } from './markdown-file.ts'
import { OperatorError } from './platform/operator-error.ts'

/** What is wrong with a file that the agency wrote. */
export type PageFault = { readonly file: string; readonly says: string }

/** What an agency wrote itself and wants to be read: drafts are left out. */
export type Written = { readonly pages: AgencyPage[]; readonly articles: Article[] }

/**
 * Reads the pages of an agency's folder, `pages/about.en.md` and the like, and its articles, `writing/one-proposal.en.md`; without
 * such folders there are none.
 * @param folder the agency's, as a path
 */
export function findPages(folder: string): Written & { faults: PageFault[] } {
  const [pages, articles, faults]: [AgencyPage[], Article[], PageFault[]] = [[], [], []]
  const assets = namesIn(join(folder, 'assets'))
  for (const { file, name, text } of filesIn(folder, 'pages')) {
    const read = readPage(name, text)
    const wrong = typeof read === 'string' ? read : checkPictures(listPictures(read.markdown), assets)
    if (wrong !== null) faults.push({ file, says: wrong })
    else if (typeof read !== 'string' && !read.draft) pages.push(read.page)
  }
  for (const { file, name, text } of filesIn(folder, 'writing')) {
    const read = readArticle(name, text)
    const wrong = typeof read === 'string' ? read : checkPictures(picturesOf(read), assets)
    if (wrong !== null) faults.push({ file, says: wrong })
    else if (typeof read !== 'string' && !read.draft) articles.push(read.article)
  }
  return { pages, articles: articles.sort(newestFirst), faults }
}

/**
 * The same for a build, which cannot go on with a file that cannot be shown.
 * @throws OperatorError naming each file and what is wrong with it
 */
export function pagesToBuild(folder: string): Written {
  const { faults, ...written } = findPages(folder)
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
