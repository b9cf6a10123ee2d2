import { canonicalJson } from './canonical.ts'
import { meaningOf, type Source } from './changes/meaning.ts'
import type { Forms } from './form.ts'
import { buildSections } from './sections/build.ts'
import type { Deployment, Section, SectionInput } from './sections/section.ts'
import { sectionWords } from './sections/words/section-words.ts'
import { type Language, languages } from './vocabulary.ts'

/** What a person was shown in one language: the page's text and the wording of each box, by form and key. */
export type NoticeText = {
  readonly language: Language
  readonly sections: readonly Section[]
  readonly consents: { readonly [form: string]: { readonly [key: string]: string } }
  /** Digest of all the above: what a form carries as `notice`. */
  readonly hash: string
}

/** One version of the notice, before it has a number. */
export type Notice = {
  readonly texts: { readonly [L in Language]: NoticeText }
  /** Digest over every language's text: another text is another version. */
  readonly hash: string
  /** Digest of what the policy means, without its words: another meaning is a material change (P64). */
  readonly meaning: string
  /** What it is made from. */
  readonly source: Source
  readonly deployment: Deployment
}

/** All that a notice is made of. */
export type NoticeInput = Pick<SectionInput, 'policy' | 'forms' | 'deployment' | 'capabilities'>

type Digest = (text: string) => string

function consentWordings(forms: Forms, language: Language): NoticeText['consents'] {
  return Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [
      name,
      Object.fromEntries(
        Object.entries(form.consents).map(([key, consent]) => [key, consent.wording[language]]),
      ),
    ]),
  )
}

/**
 * Builds the notice of a policy as it stands, in all languages.
 * @param digest a collision-resistant hash of a string, as text; given by the caller, since this room is pure
 */
export function buildNotice(
  { policy, forms, deployment, capabilities }: NoticeInput,
  digest: Digest,
): Notice {
  const textIn = (language: Language): NoticeText => {
    const words = sectionWords[language]
    const sections = buildSections({ policy, forms, deployment, capabilities, language, words })
    const consents = consentWordings(forms, language)
    return { language, sections, consents, hash: digest(canonicalJson({ language, sections, consents })) }
  }
  const texts = { en: textIn('en'), fr: textIn('fr'), ar: textIn('ar') }
  const source = { policy, forms, deployment }
  return {
    texts,
    hash: digest(canonicalJson(languages.map((language) => texts[language].hash))),
    meaning: digest(canonicalJson(meaningOf(source))),
    source,
    deployment,
  }
}
