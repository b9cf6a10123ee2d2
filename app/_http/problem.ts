/**
 * An error for machines (RFC 9457).
 * @param detail what to do next, for the person who reads the log
 */
export function problem(
  status: number,
  detail: string,
  more: { readonly [key: string]: unknown } = {},
  headers: Record<string, string> = {},
): Response {
  return new Response(
    JSON.stringify({ type: 'about:blank', title: titles[status] ?? 'Error', status, detail, ...more }),
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    },
  )
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'No valid key',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Not valid',
  429: 'Too many requests',
  503: 'Not available',
}
