import { defineForms } from '../../policy/form.ts'
import { boxes } from '../shared/boxes.ts'
import { attachments } from '../shared/fields.ts'
import { contactForm } from '../shared/forms/contact.ts'
import { newsletterForm } from '../shared/forms/newsletter.ts'
import { quoteForm } from '../shared/forms/quote.ts'

const { marketing_email } = boxes

export const forms = defineForms({
  contact: contactForm({ marketing_email }, { files: attachments }),
  quote: quoteForm(
    [
      { value: 'site', label: { en: 'A website', fr: 'Un site', ar: 'موقع' } },
      { value: 'shop', label: { en: 'A shop', fr: 'Une boutique', ar: 'متجر' } },
      { value: 'app', label: { en: 'An app', fr: 'Une application', ar: 'تطبيق' } },
    ],
    { marketing_email },
  ),
  newsletter: newsletterForm,
})
