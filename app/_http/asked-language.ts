import Negotiator from 'negotiator'
import { defaultLocale, isLocale, type Locale, locales } from '#messages/locales.ts'

/** The language that a browser asks for among ours (`accept-language`); English where it asks for none of them. */
export function askedLanguage(headers: Headers): Locale {
  const negotiator = new Negotiator({
    headers: { 'accept-language': headers.get('accept-language') ?? undefined },
  })
  const [language = ''] = negotiator.languages([...locales])
  return isLocale(language) ? language : defaultLocale
}
