/** One thing that a browser did not load, without anything of who used it. */
export type BlockedLoad = { readonly directive: string; readonly source: string; readonly page: string }

/** Of one post as much as this is read: a page that goes on and on tells no more. */
const most = 20

/** Reads what a browser posts, in the old form and the new; what cannot be read is nothing. */
export function readReports(body: string): readonly BlockedLoad[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return []
  }
  return (Array.isArray(parsed) ? parsed.slice(0, most) : [parsed]).flatMap((one) => readReport(one) ?? [])
}

function readReport(one: unknown): BlockedLoad | null {
  if (typeof one !== 'object' || one === null) return null
  const { 'csp-report': old, body } = one as Record<string, unknown>
  const said = (old ?? body) as Record<string, unknown> | undefined
  if (typeof said !== 'object' || said === null) return null
  const text = (...names: string[]) => {
    const found = names.map((name) => said[name]).find((value) => typeof value === 'string')
    return typeof found === 'string' ? found.slice(0, 2_000) : ''
  }
  const directive = directiveOf(text('effective-directive', 'effectiveDirective', 'violated-directive'))
  const source = sourceOf(text('blocked-uri', 'blockedURL'))
  const page = pageOf(text('document-uri', 'documentURL'))
  return directive && source && page ? { directive, source, page } : null
}

function directiveOf(said: string): string | null {
  return (
    /^(?:script|style|img|font|connect|frame|form|default|media|object|worker|manifest)-(?:src|action)(?:-elem|-attr)?/.exec(
      said,
    )?.[0] ?? null
  )
}

/** A host; what stands in the page itself by its kind; nothing for what a browser's own extensions add. */
function sourceOf(said: string): string | null {
  const kind = /^(inline|eval|data|blob|self|wasm-eval)(?::|$)/.exec(said)?.[1]
  if (kind) return kind
  if (!URL.canParse(said)) return null
  const { protocol, hostname } = new URL(said)
  if (!/^(?:https?|wss?):$/.test(protocol) || !/^[a-z0-9.-]{1,253}$/.test(hostname)) return null
  return hostname
}

/** The fixed parts of an address: whatever could open or name something is left out. */
function pageOf(said: string): string | null {
  if (!URL.canParse(said)) return null
  const parts = new URL(said).pathname.split('/').filter((part) => part !== '')
  if (parts[0] === 'admin') return '/admin'
  const shown = parts.slice(0, 3).map((part) => (/^[a-z-]{1,24}$/.test(part) ? part : '…'))
  return `/${shown.join('/')}`
}
