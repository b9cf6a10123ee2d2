import { materialForm } from '#agencies/policy-parts/forms/material.ts'
import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor, newsletterToo } from './fields.ts'

const { name, email, company } = fieldsFor('deliver_material', 'material_request')

const file = {
  en: 'Thirty questions before a website (PDF)',
  fr: 'Trente questions avant un site (PDF, en anglais)',
  ar: 'ثلاثون سؤالًا قبل الموقع (PDF بالإنجليزية)',
}

/** A paper for an address: it is handed over at once, on the page after sending. */
export const checklist = {
  ...materialForm('thirty-questions.pdf', file, { marketing_email: newsletterToo }),
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
  thanks: {
    en: 'Here it is. Pass it on as you like.',
    fr: 'Le voici. Faites-le circuler à votre guise.',
    ar: 'ها هو الملف. شاركه كما تشاء.',
  },
  fields: { name, email, company },
} as const satisfies FormDefinition
