import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { z } from 'zod'
import { type EmbedId, embedOf } from '#policy/embeds/embed.ts'
import { type Language, languages } from '#policy/vocabulary.ts'

/** What stands in a file of Markdown that an agency wrote, once its front matter is known to be right. */
export type MarkdownFile<F> = {
  /** Its address without the language, as the file's name begins: `about`. */
  readonly slug: string
  readonly locale: Language
  readonly front: F
  readonly markdown: string
}

const address = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What every such file may say beside its own fields: addresses it had, and that nobody is to see it yet or any more. */
export const commonFront = {
  was: z.array(z.string().regex(address)).min(1).optional(),
  draft: z.boolean().optional(),
}

/** What is wrong with a common field, in a sentence; undefined for a field that is none. */
export function commonSentence(field: string): string | undefined {
  if (field.split('.')[0] === 'was')
    return 'was: a list of addresses that it had, in small letters: [about-us].'
  return field === 'draft' ? 'draft: true or false.' : undefined
}

/**
 * Reads one file.
 * @param name the file's, `about.en.md`
 * @param text the file's: front matter between lines of `---`, and Markdown below it
 * @param kind what it is, as a sentence begins: `A page`
 * @param say what is wrong with a field
 * @returns what it holds, or in a sentence what is wrong with it
 */
export function readMarkdownFile<F>(
  name: string,
  text: string,
  kind: string,
  front: z.ZodType<F>,
  say: (issue: z.core.$ZodIssue) => string,
): MarkdownFile<F> | string {
  const [, slug = '', written = ''] = /^([a-z0-9-]+)\.(\w+)\.md$/.exec(name) ?? []
  const locale = languages.find((one) => one === written)
  if (!address.test(slug) || !locale)
    return `${kind} is named by its address and its language, in small letters: about.en.md, about.fr.md, about.ar.md.`
  const file = new VFile({ path: name, value: text })
  try {
    matter(file, { strip: true })
  } catch (error) {
    return `What stands between the lines of --- cannot be read: ${(error as Error).message.split('\n')[0]}`
  }
  const asked = front.safeParse(file.data.matter)
  if (!asked.success) return asked.error.issues.map(say).join(' ')
  const markdown = String(file).trim()
  if (!markdown) return 'There is no text below the lines of ---.'
  return { slug, locale, front: asked.data, markdown }
}

/** Pictures that Markdown names: `![What it shows](pier.jpg)`. */
export function listPictures(markdown: string): { readonly alt: string; readonly file: string }[] {
  return [...markdown.matchAll(/!\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g)].map(
    ([, alt = '', file = '']) => ({
      alt: alt.trim(),
      file,
    }),
  )
}

/** Pictures that Markdown has lead to a video or map of another company: `[![What it shows](pier.jpg)](https://…)`. */
export function listEmbeds(markdown: string): readonly EmbedId[] {
  const links = [...markdown.matchAll(/\[!\[[^\]]*\]\([^)]*\)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g)]
  return links.flatMap(([, href = '']) => embedOf(href)?.shows ?? [])
}

/** Which of the pictures cannot be shown, in sentences: each needs a file in the agency's `assets/`, and words for who does not see it. */
export function checkPictures(
  pictures: readonly { readonly alt: string; readonly file: string }[],
  there: readonly string[],
): string | null {
  const said = pictures.flatMap(({ alt, file }) => {
    if (!there.includes(file))
      return [
        `${file || 'A picture'}: no such file in assets/. A picture is named as its file is: ![…](pier.jpg).`,
      ]
    return alt ? [] : [`${file}: say between [ and ] what it shows, for those who do not see it.`]
  })
  return said.length > 0 ? said.join(' ') : null
}
