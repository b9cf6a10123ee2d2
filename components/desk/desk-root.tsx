import type { ReactNode } from 'react'
import { directionOf, type Locale } from '#messages/locales.ts'

/** The page around the desk, rendered by the app or as a plain document; a document brings its own title. */
export function DeskRoot(props: {
  locale: Locale
  stylesheet: string
  icon?: string
  title?: string
  /** Whether a theme is remembered: then a stylesheet says which. */
  remembersTheme?: boolean
  children: ReactNode
}) {
  return (
    <html lang={props.locale} dir={directionOf(props.locale)}>
      <head>
        {props.title && (
          <>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <title>{props.title}</title>
          </>
        )}
        {props.icon && <link rel="icon" href={props.icon} type="image/svg+xml" />}
        <link rel="stylesheet" href={props.stylesheet} />
        {props.remembersTheme && <link rel="stylesheet" href="/theme.css" />}
      </head>
      <body>{props.children}</body>
    </html>
  )
}
