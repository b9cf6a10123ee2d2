/**
 * The forms in which a word may stand in a message, in English, French and Arabic: messages are kept as digests of whole words, so
 * what is looked for is spelled out. A form that nobody writes is found nowhere and costs a look at an index.
 */
export function formsOf(word: string): string[] {
  const forms = /\p{Script=Arabic}/u.test(word) ? arabicForms(word) : latinForms(word)
  const long = [...forms].filter((form) => [...form].length >= shortest)
  return [...new Set([word, ...long])].slice(0, most)
}

/** Shorter words are not kept. */
const shortest = 3
/** As many are looked up for one word: the more there are, the more the planner expects to find, until it reads all leads instead. */
const most = 28
/** What is left of a word without its ending has to tell it from others. */
const shortestStem = 3

/** Endings of one and of several that change what stands before them, both ways. */
const changing = [
  ['', 's'],
  ['', 'es'],
  ['y', 'ies'],
  ['al', 'aux'],
  ['', 'x'],
  ['eur', 'euse'],
  ['if', 'ive'],
  ['eux', 'euse'],
] as const

/** Endings of nouns, adjectives and verbs, longest first; without accents, as words are kept. */
const endings = [
  ...['issements', 'issement', 'ations', 'ation', 'issons', 'issent', 'ements', 'ement', 'aient'],
  ...[
    'ments',
    'ment',
    'tions',
    'tion',
    'ings',
    'ing',
    'ants',
    'ante',
    'ant',
    'ions',
    'ion',
    'ons',
    'ent',
    'ait',
  ],
  ...['ees', 'ers', 'ies', 'ed', 'ee', 'er', 'es', 'ez', 'ly', 'e', 's'],
].toSorted((one, other) => other.length - one.length)

/** What is put to the word itself, and to what is left of it without its ending: the likeliest first. */
const putToWord = ['e', 'ed', 'ing', 'er', 'ly']
const putToStem = [
  ...['', 's', 'e', 'er', 'ed', 'es', 'ing', 'ee', 'ees', 'ez', 'ons', 'ent', 'ant', 'ation', 'ement', 'ly'],
]

function latinForms(word: string): Set<string> {
  const forms = new Set<string>()
  for (const [one, other] of changing) {
    if (word.endsWith(other)) forms.add(word.slice(0, -other.length) + one)
    if (word.endsWith(one)) forms.add(word.slice(0, word.length - one.length) + other)
  }
  for (const ending of putToWord) forms.add(word + ending)
  // planned, planning
  if (/[^aeiouy][aeiou][bdgklmnprt]$/.test(word))
    for (const ending of ['ed', 'ing', 'er']) forms.add(word + word.slice(-1) + ending)
  const stem = stemOf(word)
  if (stem) for (const ending of putToStem) forms.add(stem + ending)
  return forms
}

/** The word without its longest ending, as long as what is left tells it from others; null: it has none. */
function stemOf(word: string): string | null {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem)
  if (!ending) return null
  const stem = word.slice(0, word.length - ending.length)
  return /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** What is written together with an Arabic word before it: and, so, with, for, as, the. */
const before = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'ف', 'فال', 'ك', 'كال']
const after = ['', 'ة', 'ه', 'ات', 'ين', 'ون', 'ان', 'ها']
/** The likeliest together: the word alone, with the article, and of several. */
const together = [
  ...before.map((beginning) => [beginning, ''] as const),
  ...['', 'ال', 'وال'].flatMap((beginning) =>
    ['ة', 'ات', 'ين', 'ون'].map((ending) => [beginning, ending] as const),
  ),
]

function arabicForms(word: string): Set<string> {
  const bare = stripped(word, before, (one, part) => one.startsWith(part) && one.slice(part.length))
  const stems = new Set<string>()
  for (const one of [word, bare]) {
    stems.add(one)
    stems.add(
      stripped(one, after, (text, part) => text.endsWith(part) && text.slice(0, text.length - part.length)),
    )
  }
  const [stem = word] = [...stems].toSorted((one, other) => one.length - other.length)
  return new Set([bare, ...together.map(([beginning, ending]) => beginning + stem + ending)])
}

/** The word without the longest part that it has, as long as enough is left. */
function stripped(
  word: string,
  parts: readonly string[],
  without: (word: string, part: string) => string | false,
): string {
  const left = parts
    .filter((part) => part !== '')
    .toSorted((one, other) => other.length - one.length)
    .map((part) => without(word, part))
    .find((one) => one !== false && [...one].length >= shortestStem)
  return left || word
}
