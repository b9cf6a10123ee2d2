import type { AskedCategory } from './categories.ts'
import type { Honoured } from './signals.ts'

/** What a script reaches, by what it does there: names of hosts, as a content security policy has them. */
export type Sources = {
  readonly [What in 'script' | 'connect' | 'img' | 'frame' | 'style' | 'font']?: readonly string[]
}

/** One script that runs once its category is agreed to. */
export type AskedScript = {
  readonly adapter: string
  readonly category: AskedCategory
  readonly id: string
  readonly host?: string
  /** It is shown in a frame of ours, in the place of a still: by a press alone, or at once where it was agreed to. */
  readonly embeds?: true
  readonly sources: Sources
  /** Names of the cookies it leaves in our name; `*` stands for the rest of a name. */
  readonly cookies: readonly string[]
  /** Keys of what it leaves in the browser's storage, written alike. */
  readonly storage: readonly string[]
}

/** What visitors are asked, made from the policy when the site is built. */
export type Question = {
  /** Each script with each of its purposes, in order: `ga4-count_visits`. */
  readonly items: readonly string[]
  readonly scripts: readonly AskedScript[]
  readonly honoured: Honoured
}

/** The categories that are asked for, in the order of the page. */
export function categoriesOf({ scripts }: Pick<Question, 'scripts'>): readonly AskedCategory[] {
  const all: readonly AskedCategory[] = ['functional', 'analytics', 'targeting']
  return all.filter((category) => scripts.some((script) => script.category === category))
}

/** Whether a name is the one that is declared, or begins as it does. */
export function isNamed(name: string, declared: string): boolean {
  return declared.endsWith('*') ? name.startsWith(declared.slice(0, -1)) : name === declared
}
