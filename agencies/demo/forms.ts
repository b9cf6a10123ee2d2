import { defineForms } from '#policy/form.ts'
import { callBack } from './forms/call-back.ts'
import { checklist } from './forms/checklist.ts'
import { contact } from './forms/contact.ts'
import { feedback } from './forms/feedback.ts'
import { newsletter } from './forms/newsletter.ts'
import { poster } from './forms/poster.ts'
import { quote } from './forms/quote.ts'
import { recommend } from './forms/recommend.ts'
import { support } from './forms/support.ts'
import { trialDay } from './forms/trial-day.ts'

/** What the site asks people, and every word of consent. The name of a form is its address: `/quote`, `/ask/support`. */
export const forms = defineForms({
  contact,
  quote,
  'call-back': callBack,
  newsletter,
  support,
  checklist,
  feedback,
  poster,
  'trial-day': trialDay,
  recommend,
})
