import { boxes } from '#agencies/policy-parts/boxes.ts'
import { attachments } from '#agencies/policy-parts/fields.ts'
import { contactForm } from '#agencies/policy-parts/forms/contact.ts'
import { newsletterForm } from '#agencies/policy-parts/forms/newsletter.ts'
import { quoteForm } from '#agencies/policy-parts/forms/quote.ts'
import { defineForms } from '#policy/form.ts'

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
