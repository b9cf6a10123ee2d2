import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import type { Block } from '#policy/sections/section.ts'
import type { Language } from '#policy/vocabulary.ts'
import type { CopiedRow, PackageContent } from './content.ts'

type Words = (typeof messages)[Language]['packages']

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-block-end:1px solid #8886;overflow-wrap:anywhere}
th{font-weight:600}tbody th{width:14rem;font-weight:400;opacity:.75}tfoot td,tfoot th{font-size:.875rem;opacity:.75}caption{text-align:start;font-weight:600;padding:.5rem 0}
nav ul{columns:2;padding-inline-start:1.2rem}h2{margin-block-start:2.5rem}pre{white-space:pre-wrap;font:inherit;margin:0}`

/**
 * Prints somebody's own copy as one page that opens without a connection, in their language, in pieces: no script, nothing from
 * elsewhere.
 */
export function* printPage(agency: string, content: PackageContent): Generator<string> {
  const { language, kind, data, looked, about } = content
  const words = messages[language].packages
  const { page } = words
  const title = escaped(kind === 'everything' ? page.title : page.titleProvided)
  yield `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`
  yield `<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  yield `<title>${title}</title><style>${style}</style></head><body><p>${escaped(agency)}</p><h1>${title}</h1>`
  yield `<p>${escaped(fill(page.made, { made: moment(content.made, language), reference: content.reference }))}</p>`
  yield `<nav><ul>${Object.keys(data)
    .map((table) => `<li><a href="#${table}">${nameOf(words, table)}</a></li>`)
    .join('')}</ul></nav>`
  for (const [table, rows] of Object.entries(data)) yield* printTable(words, language, table, rows)
  if (kind === 'provided') return yield '</body></html>'
  yield `<h2 id="looked">${escaped(page.looked)}</h2>`
  yield looked.length === 0 ? `<p>${escaped(page.lookedNobody)}</p>` : printLooks(content, words)
  yield `<h2 id="about">${escaped(page.about)}</h2>`
  for (const { title: part, blocks } of about)
    yield `<h3>${escaped(part)}</h3>${blocks.map(printBlock).join('')}`
  yield '</body></html>'
}

function* printTable(
  words: Words,
  language: Language,
  table: string,
  rows: readonly CopiedRow[],
): Generator<string> {
  yield `<h2 id="${table}">${nameOf(words, table)} (${rows.length})</h2>`
  for (const { kept_until: until, kept_by: clause, file, ...row } of rows) {
    yield '<table><tbody>'
    for (const [column, value] of Object.entries(row)) {
      if (value === null || value === '') continue
      yield `<tr><th scope="row">${labelOf(words, column)}</th><td dir="auto">${printValue(value, language)}</td></tr>`
    }
    if (typeof file === 'string')
      yield `<tr><th scope="row">${escaped(words.tables.files)}</th><td><a href="${escaped(file)}">${escaped(fill(words.page.filesIn, { path: file }))}</a></td></tr>`
    const day = until
      ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(until))
      : words.page.noDay
    yield `</tbody><tfoot><tr><th scope="row">${escaped(words.page.keptUntil)}</th><td>${escaped(day)}</td></tr>`
    yield `<tr><th scope="row">${escaped(words.page.clause)}</th><td>${escaped(clause)}</td></tr></tfoot></table>`
  }
}

function printLooks({ looked, language }: PackageContent, { page, columns }: Words): string {
  const head = [columns.at, page.what, page.who].map((one) => `<th scope="col">${escaped(one)}</th>`).join('')
  const lines = looked.map(
    ({ at, what, who }) =>
      `<tr><td>${escaped(moment(at, language))}</td><td dir="auto">${escaped(what)}</td><td dir="auto">${escaped(who)}</td></tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'way':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ul>`
    case 'facts':
      return `<table><tbody>${block.rows.map(([term, said]) => `<tr><th scope="row">${escaped(term)}</th><td>${escaped(said)}</td></tr>`).join('')}</tbody></table>`
    case 'table': {
      const cells = (row: readonly string[], as: 'th' | 'td') =>
        `<tr>${row.map((cell) => `<${as}>${escaped(cell)}</${as}>`).join('')}</tr>`
      return `<table><thead>${cells(block.head, 'th')}</thead><tbody>${block.rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`
    }
    case 'links':
      return `<ul>${block.links.map(({ label, href }) => `<li>${escaped(label)}: ${escaped(href)}</li>`).join('')}</ul>`
    case 'part':
      return `<h4>${escaped(block.title)}</h4>${block.blocks.map(printBlock).join('')}`
  }
}

function printValue(value: unknown, language: Language): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
    return escaped(moment(value, language))
  if (typeof value === 'object' && value !== null && 'text' in value && 'html' in value)
    return `<pre>${escaped(`${'subject' in value ? value.subject : ''}\n\n${value.text}`)}</pre>`
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `<pre>${escaped(`${name}: ${plain(one)}`)}</pre>`)
      .join('')
  return `<pre>${escaped(String(value))}</pre>`
}

const plain = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

function moment(iso: string, language: Language): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(language, format).format(new Date(iso))} UTC`
}

function nameOf({ tables }: Words, table: string): string {
  return escaped((tables as Readonly<Record<string, string>>)[table] ?? table)
}

function labelOf({ columns }: Words, column: string): string {
  return escaped((columns as Readonly<Record<string, string>>)[column] ?? column)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
