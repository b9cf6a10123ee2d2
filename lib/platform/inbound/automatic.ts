/** Reads a header of a mail, `''` where it has none. */
type Headers = (name: string) => string

const marks = [
  'x-autoreply',
  'x-autoreply-from',
  'x-autorespond',
  'x-auto-reply',
  'x-mail-autoreply',
  'x-vacation',
  'x-auto-response-suppress',
  'list-id',
  'list-unsubscribe',
]

/** How the programs of our languages begin such a subject. `Re:` before it means that somebody answers one. */
const subjects = [
  /^(automatic(ally generated)? reply|auto(matic)?[- ]?(reply|response)|out[- ]of[- ](the[- ])?office)\b/i,
  /^auto\s*:/i,
  /^(réponse automatique|absence du bureau|message d['’]absence|absent[e]? du bureau)(?![\p{L}])/iu,
  /^(رد\s+(تلقائي|آلي)|الرد\s+(التلقائي|الآلي)|خارج\s+المكتب)/,
]

/** That they are away, and beside it until when or whom else to ask: either alone is what a person writes too. */
const away: readonly (readonly [that: RegExp, until: RegExp])[] = [
  [
    /\b(out of (the )?office|on (annual |parental )?leave|on (holiday|vacation))\b/i,
    /\b(urgent|emergenc|in my absence)/i,
  ],
  [
    /\b(absente? du bureau|en congés?|absente?,? (jusqu|et de retour))/i,
    /(urgen(ce|t)|pendant mon absence|en mon absence)/i,
  ],
  [/(خارج المكتب|في إجازة)/, /(عاجل|غيابي)/],
]

/** So far into a mail such a note has said it. */
const beginning = 400

/**
 * Whether a program wrote a mail: by its headers (RFC 3834, and what was in use before it); without any, by its subject, or by the
 * words of a note of absence that answers nothing. In doubt a person wrote it: what they say is lost otherwise.
 */
export function isAutomatic(header: Headers, subject: string, text: string): boolean {
  const submitted = header('auto-submitted').toLowerCase()
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(auto_?reply|bulk|list|junk)/i.test(header('precedence')) ||
    /^auto_?reply/i.test(header('preference')) ||
    marks.some((name) => header(name) !== '') ||
    subjects.some((begins) => begins.test(subject)) ||
    isNote(text)
  )
}

function isNote(text: string): boolean {
  // Whoever answers by hand leaves what they answer below, or asks something.
  if (/^>/m.test(text) || text.includes('?') || text.includes('؟')) return false
  const said = text.slice(0, beginning)
  return away.some(([that, until]) => that.test(said) && until.test(said))
}
