import * as inLanguage from '#app/[locale]/(privacy)/unsubscribe/[token]/route.tsx'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

/**
 * The English page at its own address, without the rewrite that other English pages take: mail programs post here by the
 * thousand while a newsletter goes out, and the rewrite is a tenth of the work.
 */
export const GET = (request: Request, context: Context) => inLanguage.GET(request, inEnglish(context))
export const POST = (request: Request, context: Context) => inLanguage.POST(request, inEnglish(context))

function inEnglish({ params }: Context) {
  return { params: params.then((given) => ({ ...given, locale: 'en' })) }
}
