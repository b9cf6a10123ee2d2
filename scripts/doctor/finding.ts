/** `missing` keeps the app from serving; `weak` lets it serve worse than it should. */
export type State = 'ok' | 'weak' | 'missing'

/** One thing that was looked at. What is not well says what to do next. */
export type Finding = { readonly state: State; readonly what: string; readonly next?: string }

export function ok(what: string): Finding {
  return { state: 'ok', what }
}

export function weak(what: string, next: string): Finding {
  return { state: 'weak', what, next }
}

export function missing(what: string, next: string): Finding {
  return { state: 'missing', what, next }
}
