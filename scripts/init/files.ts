import { literal } from './literal.ts'
import { policyFile, retentionFile } from './policy-file.ts'
import type { InitAnswers } from './questions.ts'
import { siteTexts } from './site-texts.ts'

/** A new agency's folder: every file by its path. */
export function filesFor(answers: InitAnswers): ReadonlyMap<string, string> {
  return new Map([
    ['legal.ts', legalFile(answers)],
    ['policy.ts', policyFile(answers)],
    ['retention.ts', retentionFile(answers)],
    ['forms.ts', formsFile],
    ['index.ts', indexFile(answers)],
    ['brand.css', brandFile],
    ['texts/en.ts', siteTexts(answers)],
    ['assets/icon.svg', icon],
    ['assets/front.svg', drawing],
    ['assets/first.svg', drawing],
  ])
}

function legalFile({ controller, address, email }: InitAnswers): string {
  return `import type { LegalIdentity } from '#agencies/types.ts'

/** Who answers for the data: the site, the mail and the policy print it from here. */
export const legal: LegalIdentity = {
  controller: ${literal(controller)},
  address: [${address.map(literal).join(', ')}],
  email: ${literal(email)},
}
`
}

const formsFile = `import { defineForms } from '#policy/form.ts'
import { boxes } from '#agencies/policy-parts/boxes.ts'
import { contactForm } from '#agencies/policy-parts/forms/contact.ts'
import { newsletterForm } from '#agencies/policy-parts/forms/newsletter.ts'

/** What the site asks people. More kinds are in agencies/policy-parts/forms: a quote, a call back, a survey … */
export const forms = defineForms({
  contact: contactForm({ marketing_email: boxes.marketing_email }),
  newsletter: newsletterForm,
})
`

function indexFile({ name, email }: InitAnswers): string {
  return `import type { AgencyContent } from '#agencies/types.ts'
import { legal } from './legal.ts'
import { en } from './texts/en.ts'

export const agency: AgencyContent = {
  name: ${literal(name)},
  // New enquiries are announced here.
  email: ${literal(email)},
  legal,
  links: [],
  display: null,
  mail: { accent: '#f0e040', onAccent: '#10191d' },
  frontispiece: 'front',
  work: [{ id: 'first', client: 'Your client', year: ${new Date().getFullYear()}, drawing: 'first' }],
  people: [],
  // Languages left out are shown in English: add fr and ar when you have them.
  texts: { en },
}
`
}

const brandFile = `/* Your own hand. Anything in components/styles/tokens.css may be said again here and wins. */
:root {
  --accent: oklch(0.9 0.18 104);
  --on-accent: oklch(0.21 0.018 230);
}
`

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<g id="drawing">
<path d="M0 0h64v64H0z" fill="#f0dc1e"/>
<path d="M14 46V18l18 20 18-20v28" fill="none" stroke="#14191c" stroke-width="6" stroke-linejoin="round"/>
</g>
</svg>
`

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 760" color="#14191c">
<g id="drawing" fill="none" stroke="currentColor" stroke-width="2.5">
<circle cx="820" cy="300" r="150" fill="var(--accent, #f0dc1e)" stroke="none"/>
<path d="M80 600H1120M80 520H1120M80 440H1120M200 600V200L460 360V600"/>
</g>
</svg>
`
