/**
 * What every page forbids: plug-ins, other bases, frames around it, and posts to anywhere but ourselves (S3). No colon in
 * it: the framework compiles a header that has one anew at every request.
 */
const ground = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "style-src 'self'",
]

/** Documents run no script at all; who measures a page may fetch from the site what stands beside it, such as `/robots.txt`. */
export const documentPolicy = [...ground, "script-src 'none'", "connect-src 'self'"].join('; ')

/**
 * Prerendered pages run our own files and the inline scripts that the build hashed.
 * @param store origin of the bucket that a form's files go to; null: they go to us
 */
export function pagePolicy(hashes: readonly string[], store: string | null): string {
  const scripts = ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ')
  const reached = store ? `connect-src 'self' ${store}` : "connect-src 'self'"
  return [...ground, `script-src ${scripts}`, reached].join('; ')
}

/** Pages made for one request run what carries its nonce, and show mail in a sandboxed frame. */
export function deskPolicy(nonce: string): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'`
  return [...ground, `script-src ${scripts}`, "connect-src 'self'", "frame-src 'self'"].join('; ')
}

/** A mail shown in the desk: it may style itself and do nothing else, inside a frame of ours. */
export const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

/** A file that a stranger sent: should a browser show it after all, it does nothing (S7). */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
