import { boxes } from '#agencies/policy-parts/boxes.ts'
import { competitionForm } from '#agencies/policy-parts/forms/competition.ts'
import { contactForm } from '#agencies/policy-parts/forms/contact.ts'
import { newsletterForm } from '#agencies/policy-parts/forms/newsletter.ts'
import { supportForm } from '#agencies/policy-parts/forms/support.ts'
import { surveyForm } from '#agencies/policy-parts/forms/survey.ts'
import { defineForms } from '#policy/form.ts'

const { marketing_email, share_with_partners } = boxes

export const forms = defineForms({
  contact: contactForm({ marketing_email, share_with_partners }),
  newsletter: newsletterForm,
  support: supportForm,
  survey: surveyForm,
  draw: competitionForm('2027-03-31T12:00:00+00:00'),
})
