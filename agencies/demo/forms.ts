import { defineForms } from '../../policy/form.ts'

/** What the site asks people, and every word of consent. Each line says what the value is, what for, and how long. */
export const forms = defineForms({
  contact: {
    answered: true,
    title: { en: 'Contact', fr: 'Contact', ar: 'اتصل بنا' },
    intro: {
      en: 'Tell us what you have in mind. A person reads it and a person answers.',
      fr: 'Dites-nous ce que vous avez en tête. Une personne vous lit, une personne vous répond.',
      ar: 'أخبرنا بما يدور في ذهنك. يقرأ رسالتك إنسان ويجيب عنها إنسان.',
    },
    submit: { en: 'Send your message', fr: 'Envoyer votre message', ar: 'أرسل رسالتك' },
    fields: {
      name: {
        type: 'text',
        label: { en: 'Your name', fr: 'Votre nom', ar: 'اسمك' },
        required: true,
        category: 'identity',
        purpose: 'answer_enquiry',
        retention: 'enquiry',
        maxLength: 120,
        autocomplete: 'name',
        fills: 'name',
      },
      email: {
        type: 'email',
        label: { en: 'Email address', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
        hint: {
          en: 'We answer to this address.',
          fr: 'Nous répondons à cette adresse.',
          ar: 'نجيبك على هذا العنوان.',
        },
        required: true,
        category: 'contact',
        purpose: 'answer_enquiry',
        retention: 'enquiry',
        maxLength: 254,
        autocomplete: 'email',
        fills: 'email',
      },
      company: {
        type: 'text',
        label: { en: 'Organisation', fr: 'Organisation', ar: 'المؤسسة' },
        required: false,
        whenLeftOut: {
          en: 'Without it we ask when it matters',
          fr: 'Sans elle, nous vous le demanderons si besoin',
          ar: 'من دونها نسألك عند الحاجة',
        },
        category: 'organisation',
        purpose: 'answer_enquiry',
        retention: 'enquiry',
        maxLength: 160,
        autocomplete: 'organization',
        fills: 'company',
      },
      phone: {
        type: 'tel',
        label: { en: 'Phone', fr: 'Téléphone', ar: 'الهاتف' },
        required: false,
        whenLeftOut: {
          en: 'Without it we answer by email',
          fr: 'Sans lui, nous répondons par courriel',
          ar: 'من دونه نجيبك بالبريد الإلكتروني',
        },
        category: 'contact',
        purpose: 'answer_enquiry',
        retention: 'enquiry',
        maxLength: 40,
        autocomplete: 'tel',
        fills: 'phone',
      },
      message: {
        type: 'textarea',
        label: { en: 'Your message', fr: 'Votre message', ar: 'رسالتك' },
        hint: {
          en: 'What is it for, by when, and what is there already? It is encrypted when we store it.',
          fr: 'Pour quoi, pour quand, et qu’existe-t-il déjà ? Il est chiffré dès son enregistrement.',
          ar: 'ما الغرض، وما الموعد، وما الموجود لديك؟ نُعمّي رسالتك عند حفظها.',
        },
        required: true,
        category: 'enquiry',
        purpose: 'answer_enquiry',
        retention: 'enquiry',
        maxLength: 5000,
        sealed: true,
      },
    },
    consents: {
      marketing_email: {
        purpose: 'marketing_email',
        channel: 'email',
        wording: {
          en: 'Also send me your newsletter, at most twice a month. I can stop it with one press at any time.',
          fr: 'Envoyez-moi aussi votre lettre, au plus deux fois par mois. Je peux l’arrêter d’une pression à tout moment.',
          ar: 'أرسلوا إليّ أيضًا رسالتكم الإخبارية، مرتين في الشهر على الأكثر. ويمكنني إيقافها بضغطة واحدة متى شئت.',
        },
      },
    },
  },
  newsletter: {
    answered: false,
    title: { en: 'Newsletter', fr: 'La lettre', ar: 'الرسالة الإخبارية' },
    intro: {
      en: 'Notes from the studio, at most twice a month. We first mail you to ask whether it was you.',
      fr: 'Des notes d’atelier, au plus deux fois par mois. Nous vous écrivons d’abord pour vérifier que c’est bien vous.',
      ar: 'ملاحظات من الاستوديو، مرتين في الشهر على الأكثر. نراسلك أولًا لنتأكد أنك صاحب الطلب.',
    },
    submit: { en: 'Sign up', fr: 'S’inscrire', ar: 'اشترك' },
    fields: {
      email: {
        type: 'email',
        label: { en: 'Email address', fr: 'Adresse électronique', ar: 'البريد الإلكتروني' },
        required: true,
        category: 'contact',
        purpose: 'marketing_email',
        retention: 'unconfirmed_opt_in',
        maxLength: 254,
        autocomplete: 'email',
        fills: 'email',
      },
    },
    consents: {
      marketing_email: {
        purpose: 'marketing_email',
        channel: 'email',
        implied: true,
        wording: {
          en: 'Send me the newsletter, at most twice a month. I can stop it with one press at any time.',
          fr: 'Envoyez-moi la lettre, au plus deux fois par mois. Je peux l’arrêter d’une pression à tout moment.',
          ar: 'أرسلوا إليّ الرسالة الإخبارية، مرتين في الشهر على الأكثر. ويمكنني إيقافها بضغطة واحدة متى شئت.',
        },
      },
    },
  },
})
