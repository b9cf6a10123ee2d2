import type { Locale } from '#messages/locales.ts'

/** What a page says of itself where a link to it is shared. */
export type DescribedLink = {
  /** Whose site it is. */
  site: string
  /** Whole address of the picture, of the size that networks show uncut. */
  card?: string
  /** The day an article is of, and who wrote it. */
  article?: { published: string; author: string; topic?: string }
}

export type LinkPreviewProps = DescribedLink & {
  title: string
  description?: string
  url: string
  locale: Locale
  others: readonly Locale[]
}

/** A country beside each language, as the networks want one. */
const networkLocales: Record<Locale, string> = { en: 'en_GB', fr: 'fr_FR', ar: 'ar_AR' }

/** Open Graph: title, sentence and picture of a link, wherever somebody shares it. */
export function LinkPreview(props: LinkPreviewProps) {
  const { site, card, article, title, description, url, locale, others } = props
  return (
    <>
      <meta property="og:site_name" content={site} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={networkLocales[locale]} />
      {others.map((other) => (
        <meta key={other} property="og:locale:alternate" content={networkLocales[other]} />
      ))}
      {card && <Picture card={card} title={title} />}
      {article && <meta property="article:published_time" content={article.published} />}
      {article && <meta property="article:author" content={article.author} />}
      {article?.topic && <meta property="article:section" content={article.topic} />}
    </>
  )
}

function Picture({ card, title }: { card: string; title: string }) {
  return (
    <>
      <meta property="og:image" content={card} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
