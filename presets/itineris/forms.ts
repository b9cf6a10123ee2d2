import { boxes } from '#agencies/policy-parts/boxes.ts'
import { contactForm } from '#agencies/policy-parts/forms/contact.ts'
import { newsletterForm } from '#agencies/policy-parts/forms/newsletter.ts'
import { supportForm } from '#agencies/policy-parts/forms/support.ts'
import { surveyForm } from '#agencies/policy-parts/forms/survey.ts'
import { defineForms } from '#policy/form.ts'

export const forms = defineForms({
  contact: contactForm({ marketing_email: boxes.marketing_email }),
  support: supportForm,
  survey: surveyForm,
  newsletter: newsletterForm,
})
