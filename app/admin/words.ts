import { AsyncLocalStorage } from 'node:async_hooks'
import { cache } from 'react'
import { createTranslator } from 'use-intl/core'
import { deskMessages } from '#messages/desk.ts'
import { type DeskMessages, desk } from '#messages/en/desk.ts'
import { defaultLocale, type Locale, locales } from '#messages/locales.ts'

/** How whoever asks reads the desk: in which language, and moments in which zone (an IANA name). */
type Reader = { language: Locale; zone: string }

/** Of a request that a handler answers; a page's is kept by the framework's own store of what one rendering knows. */
const ofHandler = new AsyncLocalStorage<Reader>()
const ofPage = cache((): Reader => ({ language: defaultLocale, zone: 'UTC' }))
const reader = () => ofHandler.getStore() ?? ofPage()

/** The language in which the desk answers this request; English until it is known who asks. */
export function deskLanguage(): Locale {
  return reader().language
}

/** The zone in which moments stand on this page: the member's own, or else the agency's. */
export function deskZone(): string {
  return reader().zone
}

/** From here on this request is answered so. */
export function answerFor(whoever: Reader): void {
  Object.assign(reader(), whoever)
}

/** Runs a handler of a request, which is answered for a reader until `answerFor` names another. */
export function answeringFor<Result>(whoever: Reader, handler: () => Result): Result {
  return ofHandler.run({ ...whoever }, handler)
}

/**
 * The words of the desk in the language of whoever asks. They are looked up when they are read: read them where they are
 * shown, never into a constant of a module.
 */
export const words: DeskMessages = asSpoken(desk, () => deskMessages[deskLanguage()])

/** An object of the same shape, each of whose words is read from the tree that is current then. */
function asSpoken<Tree extends object>(shape: Tree, current: () => Tree): Tree {
  const view = Object.create(Object.prototype)
  for (const [name, value] of Object.entries(shape)) {
    const read = () => current()[name as keyof Tree]
    const isTree = typeof value === 'object' && !Array.isArray(value)
    Object.defineProperty(
      view,
      name,
      isTree
        ? { enumerable: true, value: asSpoken(value, read as () => object) }
        : { enumerable: true, get: read },
    )
  }
  return view
}

const translatorOf = (locale: Locale) =>
  createTranslator({ locale, messages: { desk: deskMessages[locale] }, namespace: 'desk' })
const translators = Object.fromEntries(locales.map((locale) => [locale, translatorOf(locale)])) as Record<
  Locale,
  ReturnType<typeof translatorOf>
>

/** Phrases that count something, in the language of whoever asks. */
export const counted = ((...asked: Parameters<ReturnType<typeof translatorOf>>) =>
  translators[deskLanguage()](...asked)) as ReturnType<typeof translatorOf>
