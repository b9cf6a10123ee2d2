import { defineForms } from '../../policy/form.ts'
import { boxes } from '../policy-parts/boxes.ts'
import { competitionForm } from '../policy-parts/forms/competition.ts'
import { contactForm } from '../policy-parts/forms/contact.ts'
import { newsletterForm } from '../policy-parts/forms/newsletter.ts'
import { supportForm } from '../policy-parts/forms/support.ts'
import { surveyForm } from '../policy-parts/forms/survey.ts'

const { marketing_email, share_with_partners } = boxes

export const forms = defineForms({
  contact: contactForm({ marketing_email, share_with_partners }),
  newsletter: newsletterForm,
  support: supportForm,
  survey: surveyForm,
  draw: competitionForm('2027-03-31T12:00:00+00:00'),
})
