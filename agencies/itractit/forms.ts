import { defineForms } from '../../policy/form.ts'
import { boxes } from '../shared/boxes.ts'
import { contactForm } from '../shared/forms/contact.ts'
import { newsletterForm } from '../shared/forms/newsletter.ts'
import { supportForm } from '../shared/forms/support.ts'
import { surveyForm } from '../shared/forms/survey.ts'

export const forms = defineForms({
  contact: contactForm({ marketing_email: boxes.marketing_email }),
  newsletter: newsletterForm,
  support: supportForm,
  survey: surveyForm,
})
