import { printDuration } from '../duration.ts'
import { type Section, type SectionInput, text } from './section.ts'

export function cookies({ policy, words, language }: SectionInput): Section {
  const say = words.cookies
  const rows = Object.entries(policy.cookies).map(([name, cookie]) => [
    name,
    words.cookie[cookie.category],
    cookie.purpose[language],
    cookie.life === 'session' ? say.session : printDuration(cookie.life, language),
  ])
  return {
    id: 'cookies',
    title: words.titles.cookies,
    blocks: rows.length === 0 ? [text(say.none)] : [text(say.none), { kind: 'table', head: say.head, rows }],
  }
}
