import { defineForms } from '../../policy/form.ts'
import { boxes } from '../shared/boxes.ts'
import { competitionForm } from '../shared/forms/competition.ts'
import { contactForm } from '../shared/forms/contact.ts'
import { newsletterForm } from '../shared/forms/newsletter.ts'
import { supportForm } from '../shared/forms/support.ts'
import { surveyForm } from '../shared/forms/survey.ts'

const { marketing_email, share_with_partners } = boxes

export const forms = defineForms({
  contact: contactForm({ marketing_email, share_with_partners }),
  newsletter: newsletterForm,
  support: supportForm,
  survey: surveyForm,
  draw: competitionForm('2027-03-31T12:00:00+00:00'),
})
