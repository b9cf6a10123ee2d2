/** A mail as it looks, for a frame; `proxy.ts` gives it a policy that lets it do nothing. */
export function mailDocument({ html }: { html: string }): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(html, { headers })
}
