import { built } from '#app/built.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { embedIds, everyEmbed } from '#policy/embeds/embed.ts'

type Context = { params: Promise<{ embed: string; id: string }> }

/**
 * A document that holds one video or map of a company and nothing else. A page of ours shows it in a frame once somebody presses, so that no
 * page of ours knows that company's host before.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { embed, id: typed } = await params
  const shows = embedIds.find((one) => one === embed)
  const id = decodeURIComponent(typed)
  const isShown = built.question?.scripts.some(({ adapter, embeds }) => embeds && adapter === shows)
  if (!shows || !isShown || !everyEmbed[shows].id.test(id)) return notFoundDocument('en')
  const { name, frame } = everyEmbed[shows]
  const address = frame(id).replaceAll('&', '&amp;')
  const html = `<!doctype html><html lang="en" class="embed-document"><head><meta charset="utf-8"><title>${name}</title><meta name="robots" content="noindex"><link rel="stylesheet" href="${built.assets.site}"></head><body><iframe title="${name}" src="${address}" allow="fullscreen; encrypted-media; picture-in-picture" referrerpolicy="strict-origin"></iframe></body></html>`
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
