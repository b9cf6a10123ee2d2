import type { FormConsent } from '#policy/form.ts'

/** Boxes by which people ask for something beside their enquiry; nothing is ticked beforehand (P16). */
export const boxes = {
  marketing_email: {
    purpose: 'marketing_email',
    channel: 'email',
    wording: {
      en: 'Also send me your news by email. I can stop it with one press at any time.',
      fr: 'Envoyez-moi aussi vos nouvelles par courriel. Je peux les arrêter d’une pression à tout moment.',
      ar: 'أرسلوا إليّ أيضًا أخباركم بالبريد الإلكتروني. ويمكنني إيقافها بضغطة واحدة متى شئت.',
    },
  },
  draft_reminder: {
    purpose: 'draft_reminder',
    channel: 'email',
    wording: {
      en: 'Remind me once by email of a form I begin and do not send. I can stop it with one press at any time.',
      fr: 'Rappelez-moi une fois par courriel un formulaire commencé et non envoyé. Je peux l’arrêter d’une pression à tout moment.',
      ar: 'ذكّروني مرة واحدة بالبريد الإلكتروني بنموذج بدأته ولم أرسله. ويمكنني إيقاف ذلك بضغطة واحدة متى شئت.',
    },
  },
  marketing_sms: {
    purpose: 'marketing_sms',
    channel: 'sms',
    wording: {
      en: 'You may tell me your news by text message. I can stop it at any time.',
      fr: 'Vous pouvez m’envoyer vos nouvelles par SMS. Je peux l’arrêter à tout moment.',
      ar: 'لكم أن ترسلوا إليّ أخباركم برسالة قصيرة. ويمكنني إيقاف ذلك متى شئت.',
    },
  },
  marketing_phone: {
    purpose: 'marketing_phone',
    channel: 'phone',
    wording: {
      en: 'You may tell me your news by phone. I can stop it at any time.',
      fr: 'Vous pouvez me dire vos nouvelles par téléphone. Je peux l’arrêter à tout moment.',
      ar: 'لكم أن تخبروني بأخباركم بالهاتف. ويمكنني إيقاف ذلك متى شئت.',
    },
  },
  marketing_post: {
    purpose: 'marketing_post',
    channel: 'post',
    wording: {
      en: 'You may send me your news by post. I can stop it at any time.',
      fr: 'Vous pouvez m’envoyer vos nouvelles par la poste. Je peux l’arrêter à tout moment.',
      ar: 'لكم أن ترسلوا إليّ أخباركم بالبريد العادي. ويمكنني إيقاف ذلك متى شئت.',
    },
  },
  share_with_partners: {
    purpose: 'share_with_partners',
    channel: 'partners',
    wording: {
      en: 'You may pass my name and address to your chosen partners. I can stop it at any time.',
      fr: 'Vous pouvez transmettre mon nom et mon adresse à vos partenaires choisis. Je peux l’arrêter à tout moment.',
      ar: 'لكم أن تنقلوا اسمي وعنواني إلى شركائكم المختارين. ويمكنني إيقاف ذلك متى شئت.',
    },
  },
} as const satisfies { readonly [key: string]: FormConsent }

/** Sending the form is asking for the newsletter; no box is shown. */
export const newsletterAsked = {
  purpose: 'marketing_email',
  channel: 'email',
  implied: true,
  wording: {
    en: 'Send me your news by email. I can stop it with one press at any time.',
    fr: 'Envoyez-moi vos nouvelles par courriel. Je peux les arrêter d’une pression à tout moment.',
    ar: 'أرسلوا إليّ أخباركم بالبريد الإلكتروني. ويمكنني إيقافها بضغطة واحدة متى شئت.',
  },
} as const satisfies FormConsent
