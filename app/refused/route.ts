export const dynamic = 'force-dynamic'

/** Where a request is led whose method nothing here takes; see `app/_http/served-request.ts`. */
export function GET(): Response {
  return new Response('This address does not take that method. Pages and files are read by GET.\n', {
    status: 405,
    headers: { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
