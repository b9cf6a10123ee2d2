import { directionOf } from '#messages/locales.ts'
import { DocumentHead, type DocumentHeadProps } from './document-head.tsx'
import { PageFrame, type PageFrameProps } from './page-frame.tsx'

export type DocumentProps = DocumentHeadProps & PageFrameProps & { theme?: 'light' | 'dark' }

/**
 * A whole page as plain HTML, to be rendered by `react-dom/server`: it ships no script and loads none but the one that asks, which marks
 * the root before the page is alive.
 */
export function Document({ theme, skip, header, footer, children, ...head }: DocumentProps) {
  return (
    <html lang={head.locale} dir={directionOf(head.locale)} data-theme={theme} suppressHydrationWarning>
      <head>
        <DocumentHead {...head} />
      </head>
      <body>
        <PageFrame skip={skip} header={header} footer={footer}>
          {children}
        </PageFrame>
      </body>
    </html>
  )
}
