import { newsletterAsked } from '#agencies/policy-parts/boxes.ts'
import { newsletterForm } from '#agencies/policy-parts/forms/newsletter.ts'
import type { FormDefinition } from '#policy/form.ts'

export const newsletter = {
  ...newsletterForm,
  intro: {
    en: 'Notes from the studio, at most twice a month. We first mail you to ask whether it was you.',
    fr: 'Des notes d’atelier, au plus deux fois par mois. Nous vous écrivons d’abord pour vérifier que c’est bien vous.',
    ar: 'ملاحظات من الاستوديو، مرتين في الشهر على الأكثر. نراسلك أولًا لنتأكد أنك صاحب الطلب.',
  },
  consents: {
    marketing_email: {
      ...newsletterAsked,
      wording: {
        en: 'Send me the newsletter, at most twice a month. I can stop it with one press at any time.',
        fr: 'Envoyez-moi la lettre, au plus deux fois par mois. Je peux l’arrêter d’une pression à tout moment.',
        ar: 'أرسلوا إليّ الرسالة الإخبارية، مرتين في الشهر على الأكثر. ويمكنني إيقافها بضغطة واحدة متى شئت.',
      },
    },
  },
} as const satisfies FormDefinition
