import { defineForms } from '../../policy/form.ts'
import { boxes } from '../shared/boxes.ts'
import { callBackForm } from '../shared/forms/call-back.ts'
import { competitionForm } from '../shared/forms/competition.ts'
import { contactForm } from '../shared/forms/contact.ts'
import { materialForm } from '../shared/forms/material.ts'
import { newsletterForm } from '../shared/forms/newsletter.ts'
import { referralForm } from '../shared/forms/referral.ts'
import { supportForm } from '../shared/forms/support.ts'
import { surveyForm } from '../shared/forms/survey.ts'
import { trialForm } from '../shared/forms/trial.ts'

/** Every way to be reached, and the passing on to partners, each a box of its own. */
const { marketing_email, ...unmailed } = boxes

export const forms = defineForms({
  contact: contactForm(boxes),
  'call-back': callBackForm({}),
  newsletter: newsletterForm,
  trial: trialForm({ marketing_email, ...unmailed }),
  paper: materialForm(
    'on-track.pdf',
    {
      en: 'Keeping a project on track (PDF)',
      fr: 'Garder un projet sur les rails (PDF, en anglais)',
      ar: 'إبقاء المشروع على مساره (PDF بالإنجليزية)',
    },
    { marketing_email },
  ),
  support: supportForm,
  survey: surveyForm,
  draw: competitionForm('2027-02-28T18:00:00+02:00'),
  recommend: referralForm,
})
