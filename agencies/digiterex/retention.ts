import type { Retention } from '../../policy/parts/retention.ts'
import { commonRetention } from '../shared/retention.ts'

/** As the source says: two years, three after a project, fourteen months for counts. */
export const retention = {
  enquiry: {
    clock: 'submission',
    period: { years: 2 },
    ending: 'delete',
    because: {
      en: 'So that a conversation can be taken up again',
      fr: 'Pour pouvoir reprendre une conversation',
      ar: 'لنستطيع استئناف الحديث',
    },
  },
  project: {
    clock: 'project_completion',
    period: { years: 3 },
    ending: 'delete',
    because: {
      en: 'So that what we built can be looked after',
      fr: 'Pour pouvoir entretenir ce que nous avons construit',
      ar: 'لنستطيع رعاية ما بنيناه',
    },
  },
  page_count: {
    clock: 'visit',
    period: { months: 14 },
    ending: 'delete',
    because: {
      en: 'Long enough to compare a season with the last',
      fr: 'Assez pour comparer une saison à la précédente',
      ar: 'ما يكفي لمقارنة موسم بسابقه',
    },
  },
  ...commonRetention,
} as const satisfies Retention
