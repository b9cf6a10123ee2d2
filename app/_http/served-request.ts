/** What the framework is given in place of a request that it could only answer with a fault of its own. */
export type ServedRequest = { readonly method: string; readonly url: string }

/** Where nothing is. */
const nowhere = '/undecodable'
/** `app/refused/route.ts`: answers that a method is not taken here. */
const refused = '/refused'

const takenMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
/** Who asks which methods there are is answered where other sites may post. */
const asked = /^\/api\/leads$/
/** Made when it is first read, and kept: the framework would keep its answer to any other method in its place. */
const keptPages = /^\/+(?:[a-z]{2}\/+)?privacy\/*$/
/** Served from files; the framework has no page for any other method there. */
const files = /^\/(?:embed\.js|favicon\.ico|assets|_next)(?:\/|$)/

/**
 * The request as the framework can take it: a method and a path that it knows what to do with. A path that cannot be
 * decoded, that holds a NUL, or that is none at all leads to where nothing is.
 */
export function servedRequest(method: string, target: string): ServedRequest {
  const url = readablePath(ownPath(target))
  const isRead = method === 'GET' || method === 'HEAD'
  const path = decodeURIComponent(pathOf(url))
  const isReadOnly = files.test(path) || keptPages.test(path)
  if (!takenMethods.has(method) || (!isRead && isReadOnly) || (method === 'OPTIONS' && !asked.test(path)))
    return { method: 'GET', url: refused }
  // `OPTIONS *` asks about the server as a whole, which takes nothing.
  return url.startsWith('/')
    ? { method, url }
    : { method: isRead ? method : 'GET', url: isRead ? nowhere : refused }
}

/** Of an address given whole, as to a proxy, the path is ours. */
function ownPath(target: string): string {
  if (!/^https?:\/\//i.test(target)) return target
  const { pathname, search } = URL.canParse(target) ? new URL(target) : { pathname: nowhere, search: '' }
  return pathname + search
}

function readablePath(address: string): string {
  try {
    return decodeURIComponent(pathOf(address)).includes('\0') ? nowhere : address
  } catch {
    return nowhere
  }
}

function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? ''
}
