import { quoteForm } from '#agencies/policy-parts/forms/quote.ts'
import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor, newsletterToo, papers } from './fields.ts'

const { name, email, company, phone } = fieldsFor('answer_enquiry', 'enquiry')
const asked = { category: 'enquiry', purpose: 'answer_enquiry', retention: 'enquiry' } as const

const services = [
  { value: 'brand', label: { en: 'Brand', fr: 'Identité', ar: 'هوية' } },
  { value: 'web', label: { en: 'Website', fr: 'Site web', ar: 'موقع' } },
  { value: 'editorial', label: { en: 'Editorial', fr: 'Édition', ar: 'نشر وطباعة' } },
  { value: 'care', label: { en: 'Care', fr: 'Suivi', ar: 'رعاية مستمرة' } },
]
const common = quoteForm(services, { marketing_email: newsletterToo })

/** What a figure needs: the work, the goal, the money and the time (P02). */
export const quote = {
  ...common,
  intro: {
    en: 'Four questions about the work, then who to answer. You get a figure and a date, or an honest no.',
    fr: 'Quatre questions sur le projet, puis à qui répondre. Vous recevez un chiffre et une date, ou un non sincère.',
    ar: 'أربعة أسئلة عن العمل، ثم من نجيب. تصلك قيمة وموعد، أو رفض صريح.',
  },
  fields: {
    services: common.fields.services,
    goals: {
      ...common.fields.goals,
      label: {
        en: 'What should it change for you?',
        fr: 'Que doit-il changer pour vous ?',
        ar: 'ما الذي ينبغي أن يغيّره لديك؟',
      },
      hint: {
        en: 'Two or three sentences do. They are encrypted when we store them.',
        fr: 'Deux ou trois phrases suffisent. Elles sont chiffrées dès leur enregistrement.',
        ar: 'تكفي جملتان أو ثلاث. نُعمّيها عند حفظها.',
      },
    },
    budget: {
      ...asked,
      type: 'radio',
      label: common.fields.budget.label,
      required: false,
      whenLeftOut: common.fields.budget.whenLeftOut,
      options: [
        { value: 'under_10', label: { en: 'Under €10,000', fr: 'Moins de 10 000 €', ar: 'أقل من 10,000 €' } },
        {
          value: '10_25',
          label: { en: '€10,000 to €25,000', fr: 'De 10 000 à 25 000 €', ar: 'من 10,000 إلى 25,000 €' },
        },
        {
          value: '25_50',
          label: { en: '€25,000 to €50,000', fr: 'De 25 000 à 50 000 €', ar: 'من 25,000 إلى 50,000 €' },
        },
        { value: 'over_50', label: { en: 'Over €50,000', fr: 'Plus de 50 000 €', ar: 'أكثر من 50,000 €' } },
      ],
    },
    timing: {
      ...asked,
      type: 'select',
      label: { en: 'When do you need it?', fr: 'Pour quand ?', ar: 'متى تحتاج إليه؟' },
      required: true,
      options: [
        {
          value: 'quarter',
          label: { en: 'Within three months', fr: 'Sous trois mois', ar: 'خلال ثلاثة أشهر' },
        },
        { value: 'half_year', label: { en: 'Within six months', fr: 'Sous six mois', ar: 'خلال ستة أشهر' } },
        { value: 'year', label: { en: 'This coming year', fr: 'Dans l’année', ar: 'خلال السنة القادمة' } },
        { value: 'open', label: { en: 'It is open', fr: 'Pas de date', ar: 'لا موعد محدد' } },
      ],
    },
    files: papers,
    name,
    email,
    company,
    phone,
  },
} as const satisfies FormDefinition
