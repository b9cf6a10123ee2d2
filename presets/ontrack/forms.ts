import { boxes } from '#agencies/policy-parts/boxes.ts'
import { callBackForm } from '#agencies/policy-parts/forms/call-back.ts'
import { competitionForm } from '#agencies/policy-parts/forms/competition.ts'
import { contactForm } from '#agencies/policy-parts/forms/contact.ts'
import { materialForm } from '#agencies/policy-parts/forms/material.ts'
import { newsletterForm } from '#agencies/policy-parts/forms/newsletter.ts'
import { referralForm } from '#agencies/policy-parts/forms/referral.ts'
import { supportForm } from '#agencies/policy-parts/forms/support.ts'
import { surveyForm } from '#agencies/policy-parts/forms/survey.ts'
import { trialForm } from '#agencies/policy-parts/forms/trial.ts'
import { defineForms } from '#policy/form.ts'

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
