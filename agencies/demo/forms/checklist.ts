import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor, newsletterToo } from './fields.ts'

const { name, email, company } = fieldsFor('deliver_material', 'material_request')

/** A paper for an address: it is handed over at once, on the page after sending. */
export const checklist = {
  answered: false,
  title: {
    en: 'Thirty questions before a website',
    fr: 'Trente questions avant un site',
    ar: 'ثلاثون سؤالًا قبل الموقع',
  },
  intro: {
    en: 'The list we go through with a client at the first table, as a file of two pages. You get it right after sending.',
    fr: 'La liste que nous parcourons avec un client à la première table, en un fichier de deux pages. Vous l’avez dès l’envoi.',
    ar: 'القائمة التي نراجعها مع العميل في اللقاء الأول، في ملف من صفحتين. تحصل عليه فور الإرسال.',
  },
  submit: { en: 'Get the file', fr: 'Obtenir le fichier', ar: 'احصل على الملف' },
  thanks: {
    en: 'Here it is. Pass it on as you like.',
    fr: 'Le voici. Faites-le circuler à votre guise.',
    ar: 'ها هو الملف. شاركه كما تشاء.',
  },
  delivers: {
    file: 'thirty-questions.pdf',
    label: {
      en: 'Thirty questions before a website (PDF)',
      fr: 'Trente questions avant un site (PDF, en anglais)',
      ar: 'ثلاثون سؤالًا قبل الموقع (PDF بالإنجليزية)',
    },
  },
  fields: { name, email, company },
  consents: { marketing_email: newsletterToo },
} as const satisfies FormDefinition
