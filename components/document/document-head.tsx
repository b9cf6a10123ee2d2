import { type Locale, localePath } from '#messages/locales.ts'
import { type DescribedLink, LinkPreview } from './link-preview.tsx'
import { StructuredData } from './structured-data.tsx'

export type DocumentHeadProps = {
  title: string
  description?: string
  /** Path without the language: `/contact`. */
  path: string
  locale: Locale
  /** The languages it is there in. */
  languages: readonly Locale[]
  /** Scheme and host of the site, for addresses that must be whole. */
  origin: string
  stylesheet: string
  /** The display face, fetched at once instead of after the stylesheet. */
  face?: string | null
  /** The agency's icon, an SVG. */
  icon?: string
  /** Whether a theme is remembered: then a stylesheet says which. */
  remembersTheme?: boolean
  /** The script that asks what may be loaded; it runs before anything is painted. None: nothing is asked. */
  script?: string | null
  /** False for pages that belong to one person. */
  indexed?: boolean
  /** Where what is new can be followed, in this language. */
  feed?: { href: string; title: string }
  /** What a link to the page shows where it is shared. */
  preview?: DescribedLink
  /** What the page is about, for programs that read schema.org. */
  data?: readonly object[]
}

/** `paper` of the tokens, in the only notation every browser takes here. */
const PAPER = { light: '#f7f7f4', dark: '#0e161a' }

/**
 * All that stands in the head of a page: one stylesheet, and a small one that shows what stands above every page now. No script but
 * the one that asks, where there is something to ask.
 */
export function DocumentHead(props: DocumentHeadProps) {
  const {
    title,
    description,
    path,
    locale,
    languages,
    origin,
    stylesheet,
    face,
    icon,
    remembersTheme = false,
    script,
    indexed = true,
    feed,
    preview,
    data = [],
  } = props
  const address = (language: Locale) => `${origin}${localePath(language, path)}`
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={PAPER.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={PAPER.dark} />
      {face && <link rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />}
      {icon && <link rel="icon" href={icon} type="image/svg+xml" />}
      <link rel="stylesheet" href={stylesheet} />
      {remembersTheme && <link rel="stylesheet" href="/theme.css" />}
      <link rel="stylesheet" href="/change-notice.css" />
      {script && <script src={script} />}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
      {indexed ? (
        <Addresses address={address} locale={locale} languages={languages} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {preview && (
        <LinkPreview
          {...preview}
          title={title}
          description={description}
          url={address(locale)}
          locale={locale}
          others={languages.filter((language) => language !== locale)}
        />
      )}
      {indexed && data.length > 0 && <StructuredData things={data} />}
    </>
  )
}

type AddressesProps = { address: (language: Locale) => string; locale: Locale; languages: readonly Locale[] }

function Addresses({ address, locale, languages }: AddressesProps) {
  return (
    <>
      <link rel="canonical" href={address(locale)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={address(language)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address(languages[0] ?? locale)} />
    </>
  )
}
