import { afterAll, expect, test, vi } from 'vitest'
import { agencyNames } from '#agencies/folders.ts'
import { textsOf } from '#agencies/texts.ts'
import { messageKinds } from '#db/schema/outbox.ts'
import { type Agency, loadAgency } from '#lib/agency.ts'
import type { Built } from '#lib/built.ts'
import { capabilities } from '#lib/capabilities.ts'
import { languagesOf, renderSample } from '#lib/doors/send/letters/samples.ts'
import { enforcement } from '#lib/promises/enforcement.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { messages } from '#messages/messages.ts'
import { buildSections } from '#policy/sections/build.ts'
import { claimsOf } from '#policy/sections/claims-of.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { type Language, languages, type PurposeId } from '#policy/vocabulary.ts'

/** Nobody is asked to agree to these while nothing can come of it. */
const idlePurposes: readonly PurposeId[] = [
  'share_with_partners',
  'marketing_in_product',
  'targeted_advertising',
]
const nowhere = { mail: null, database: null, files: null }
/** Every public document and file for machines that says something of data. */
const documents = [
  () => import('./[locale]/(site)/route.tsx'),
  () => import('./[locale]/(site)/services/route.tsx'),
  () => import('./[locale]/(site)/work/route.tsx'),
  () => import('./[locale]/(site)/newsletter/archive/route.tsx'),
  () => import('./[locale]/(privacy)/privacy/route.tsx'),
  () => import('./[locale]/(privacy)/privacy/evidence/route.tsx'),
  () => import('./[locale]/(privacy)/privacy/versions/route.tsx'),
  () => import('./[locale]/(privacy)/cookies/route.tsx'),
  () => import('./[locale]/(privacy)/unsubscribe/route.tsx'),
  () => import('./[locale]/(privacy)/privacy/policy.json/route.ts'),
  () => import('./[locale]/(privacy)/privacy/evidence.json/route.ts'),
] as const

/** The page of a link to unsubscribe that is none of ours. */
const unknownLink = () => import('./[locale]/(privacy)/unsubscribe/[token]/route.tsx')

afterAll(() => vi.unstubAllEnvs())

test.each(agencyNames(process.cwd()))(
  'no page, mail or file for machines of %s says what nothing keeps (15.31)',
  async (name) => {
    const agency = await loadAgency(name)
    const app = await openTestApp('2026-11-02T10:00:00Z', agency)
    vi.stubEnv('AGENCY', name)
    vi.stubEnv('CANDOR_BUILD', JSON.stringify(builtFor(agency)))
    vi.resetModules()
    Object.assign(globalThis, { candorApp: Promise.resolve(app) })
    for (const language of languages) {
      const said = [
        JSON.stringify([agency.forms, textsOf(agency.content, language)]),
        ...(await lettersOf(app, language)),
      ].map(plain)
      for (const document of documents) said.push(plain(await render(document, language)))
      const unkept = unkeptSentences(agency, language)
      for (const sentence of unkept.map(plain))
        expect(
          said.some((text) => text.includes(sentence)),
          sentence,
        ).toBe(false)
      for (const kind of claimsOf(sectionsOf(agency, language, capabilities.unbuilt)).keys())
        expect(enforcement[kind].state, kind).not.toBe('unbuilt')
    }
  },
)

test.each(agencyNames(process.cwd()))(
  'no public document of %s has a style of its own, which its security policy refuses, or says that the policy changed while no notice stands (15.25)',
  async (name) => {
    const agency = await loadAgency(name)
    vi.stubEnv('AGENCY', name)
    vi.stubEnv('CANDOR_BUILD', JSON.stringify(builtFor(agency)))
    vi.resetModules()
    Object.assign(globalThis, { candorApp: openTestApp('2026-11-02T10:00:00Z', agency) })
    for (const language of languages) {
      const { text } = messages[language].versions.banner
      for (const document of [...documents, unknownLink]) {
        const html = await render(document, language)
        expect(html, String(document)).not.toMatch(/<[^>]+\sstyle=|<style[\s>]/)
        expect(plain(html.replace(/<[^>]*>/g, ' ')), String(document)).not.toContain(plain(text))
      }
    }
  },
)

test('the test knows unkept sentences of presets, and finds one that is said', async () => {
  const agency = await loadAgency('ontrack')
  expect(unkeptSentences(agency, 'en')).not.toEqual([])
  const [first = ''] = unkeptSentences(agency, 'en')
  const careless = sectionsOf(agency, 'en', new Set())
  expect(plain(JSON.stringify(careless))).toContain(plain(first))
})

function builtFor({ id: agency, content }: Agency): Built {
  const drawing = { href: '/assets/x.svg', width: 4, height: 3 }
  const drawn = [content.frontispiece, 'icon', ...content.work.map((fact) => fact.drawing)]
  const drawings = Object.fromEntries(drawn.map((one) => [one, drawing]))
  const made = { face: null, drawings, pictures: {}, favicon: null }
  const assets = { site: '/assets/site.css', desk: '/assets/desk.css', ...made }
  const written = { pages: [], articles: [], parts: { services: [], work: [] }, moved: [], cards: {} }
  const empty = { schema: [], closes: {}, uploads: [], tested: {}, site: 'http://localhost:3000' }
  return {
    agency,
    deployment: nowhere,
    ...empty,
    ...written,
    choices: null,
    clearing: null,
    question: null,
    remembers: { theme: false, language: false },
    assets,
  }
}

/** What the page would say if everything were kept, of kinds that nothing keeps; with summary lines and boxes that wait for them. */
function unkeptSentences(agency: Agency, language: Language): string[] {
  const { unbuilt } = capabilities
  const claimed = [...claimsOf(sectionsOf(agency, language, new Set()))].filter(([kind]) => unbuilt.has(kind))
  const lines = agency.policy.summary.filter(({ promises }) => promises.some((kind) => unbuilt.has(kind)))
  const boxes = Object.values(agency.declaredForms).flatMap(({ consents }) =>
    Object.values(consents).filter(({ purpose }) => idlePurposes.includes(purpose)),
  )
  return [
    ...claimed.flatMap(([, sentences]) => sentences),
    ...lines.map((line) => line[language]),
    ...boxes.map(({ wording }) => wording[language]),
  ]
}

function sectionsOf({ policy, forms }: Agency, language: Language, unbuilt: typeof capabilities.unbuilt) {
  const words = sectionWords[language]
  const able = { ...capabilities, unbuilt }
  return buildSections({ policy, forms, deployment: nowhere, capabilities: able, language, words })
}

async function render(
  document: (typeof documents)[number] | typeof unknownLink,
  language: Language,
): Promise<string> {
  const { GET } = await document()
  const request = new Request(`http://localhost:3000/${language}/`)
  const response: Response = await GET(request, {
    params: Promise.resolve({ locale: language, token: 'none' }),
  })
  expect(response.status, String(document)).toBe(document === unknownLink ? 404 : 200)
  return response.text()
}

async function lettersOf(app: Parameters<typeof renderSample>[0], language: Language): Promise<string[]> {
  const kinds = messageKinds.filter((kind) => languagesOf(kind).includes(language))
  const letters = await Promise.all(kinds.map((kind) => renderSample(app, kind, language)))
  return letters.flatMap(({ html, text }) => [html, text])
}

/** Letters and digits alone: neither markup nor escapes nor marks of direction hide a sentence. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x?\w+|\w+);/g, ' ')
    .replace(/\\u\w{4}|\\n/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
