import * as inLanguage from '../../[locale]/(privacy)/unsubscribe/[token]/route.tsx'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

/**
 * The English page, found where it is asked for. Mail programs post here by the thousand while a newsletter goes out, and
 * the rewrite that every other English page takes costs as much as the rest of the answer.
 */
export const GET = (request: Request, context: Context) => inLanguage.GET(request, inEnglish(context))
export const POST = (request: Request, context: Context) => inLanguage.POST(request, inEnglish(context))

function inEnglish({ params }: Context) {
  return { params: params.then((given) => ({ ...given, locale: 'en' })) }
}
