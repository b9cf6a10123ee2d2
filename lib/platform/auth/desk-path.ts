/** Where it leads before anybody is in, what only answers posts, and what says that nothing is there. */
const noPlace = /^\/admin\/(?:do|forgotten|missing|password|second-factor|sign-in|unavailable)(?:\/|$)/
/** As the desk's own links have it: what else a browser may make an address of is not looked at. */
const plain = /^\/admin(?:\/[\w.-]+)*(?:\?[\w.~%&=+,:@!*-]*)?$/
const longest = 1000

/**
 * The page of the desk to which a way in may lead: a path with its query, of this site and nothing else (S10).
 * @param text as an address or a form says it
 * @returns null for whatever is no page of the desk
 */
export function deskPath(text: string | null | undefined): string | null {
  if (!text || text.length > longest || !plain.test(text)) return null
  const here = new URL('http://desk.invalid')
  const url = new URL(text, here)
  const isWhole = url.origin === here.origin && url.pathname + url.search === text
  return isWhole && !noPlace.test(url.pathname) ? text : null
}

/** An address of a way in that says where it leads: `/admin/sign-in?next=…`; the desk's first page goes without saying. */
export function leadingTo(wayIn: `/admin/${string}`, next: string | null | undefined): string {
  const path = deskPath(next)
  return path && path !== '/admin' ? `${wayIn}?next=${encodeURIComponent(path)}` : wayIn
}
