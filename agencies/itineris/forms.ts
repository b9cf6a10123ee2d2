import { defineForms } from '../../policy/form.ts'
import { boxes } from '../policy-parts/boxes.ts'
import { contactForm } from '../policy-parts/forms/contact.ts'
import { newsletterForm } from '../policy-parts/forms/newsletter.ts'
import { supportForm } from '../policy-parts/forms/support.ts'
import { surveyForm } from '../policy-parts/forms/survey.ts'

export const forms = defineForms({
  contact: contactForm({ marketing_email: boxes.marketing_email }),
  support: supportForm,
  survey: surveyForm,
  newsletter: newsletterForm,
})
