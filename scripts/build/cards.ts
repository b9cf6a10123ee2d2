import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textsOf } from '#agencies/texts.ts'
import type { AgencyContent } from '#agencies/types.ts'
import type { Article } from '#lib/agency-article.ts'
import type { AgencyPage } from '#lib/agency-page.ts'
import { type Language, languages } from '#policy/vocabulary.ts'
import { drawCard } from '#scripts/styles/card.ts'
import { cutCardFaces } from '#scripts/styles/card-faces.ts'
import { publishHashed } from '#scripts/styles/publish.ts'

type Page = { readonly path: string; readonly title: string; readonly drawing: string }

type Written = { readonly pages: readonly AgencyPage[]; readonly articles: readonly Article[] }

/**
 * Makes a picture for links to each page that has a title of its own, in each language; pages without one show the front page's.
 * @returns addresses by language and path: `en /services`
 */
export async function publishCards(
  agency: AgencyContent,
  folder: string,
  written: Written,
  target: string,
): Promise<Record<string, string>> {
  const faces = await cutCardFaces(agency.display, 'generated/faces')
  const look = { name: agency.name, accent: agency.mail.accent, faces }
  const cards: Record<string, string> = {}
  for (const locale of languages) {
    const rtl = textsOf(agency, locale).lang === 'ar'
    for (const { path, title, drawing } of listCards(agency, written, locale)) {
      const file = join(folder, 'assets', `${drawing}.svg`)
      const svg = existsSync(file) ? await readFile(file, 'utf8') : null
      const drawn = await drawCard({ title, rtl, drawing: svg }, look)
      const name = `card${path === '/' ? '' : path.replaceAll('/', '-')}-${locale}`
      cards[`${locale} ${path}`] = `/assets/${await publishHashed(target, name, 'png', drawn)}`
    }
  }
  return cards
}

/** The pages of a language that get a picture of their own, with the title and the drawing that stand on it. */
export function listCards(agency: AgencyContent, { pages, articles }: Written, locale: Language): Page[] {
  const { home, services, work } = textsOf(agency, locale).texts
  const front = agency.frontispiece
  const own = <T extends { locale: Language }>(all: readonly T[]) =>
    all.filter((one) => one.locale === locale)
  return [
    { path: '/', title: home.title, drawing: front },
    { path: '/services', title: services.title, drawing: front },
    ...services.items.map(({ id, name, summary }) => {
      return { path: `/services/${id}`, title: `${name}\n${summary}`, drawing: front }
    }),
    { path: '/work', title: work.title, drawing: agency.work[0]?.drawing ?? front },
    ...agency.work.flatMap(({ id, drawing }) => {
      const title = work.items[id]?.title
      return title ? [{ path: `/work/${id}`, title, drawing }] : []
    }),
    ...own(pages).map(({ slug, title }) => ({ path: `/${slug}`, title, drawing: front })),
    ...own(articles).map(({ slug, title, picture }) => {
      return { path: `/writing/${slug}`, title, drawing: picture?.replace(/\.svg$/, '') ?? front }
    }),
  ]
}
