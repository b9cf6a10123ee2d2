import { type Theme, themes } from '#policy/display.ts'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => themes.map((theme) => ({ theme }))

type Context = { params: Promise<{ theme: string }> }

/**
 * What `/theme.css` is by the cookie: made with the build, and chosen by conditions of `next.config.ts`, so that pages stay the same
 * for everybody and are painted once, in the right colours.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const theme = (await params).theme as Theme
  const scheme = theme === 'system' ? '' : `:root{color-scheme:${theme}}\n`
  const pressed = `.theme-switch [value="${theme}"]{background:var(--ink);color:var(--paper);border-color:var(--ink)}\n`
  return new Response(scheme + pressed, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      Vary: 'Cookie',
    },
  })
}
