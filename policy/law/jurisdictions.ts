import type { Jurisdiction, Right } from '#policy/vocabulary.ts'

/** A time a law gives: whole days, months of the calendar, or working days. */
export type LegalPeriod =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly workingDays: number }

/** How an authority is reached: a page, and where the law names them, addresses. */
export type Authority = {
  readonly name: string
  readonly url: string
  readonly email?: string
  readonly complaints?: { readonly emails: readonly string[]; readonly form: string }
}

/** What a law says about the requests of the people it protects (R1). Facts, the same for every agency. */
export type Law = {
  readonly acts: readonly string[]
  readonly rights: readonly Right[]
  readonly answeredWithin: LegalPeriod
  /** By how much it may be put off once, with a reason given in time; null: it is not put off, whatever else the law allows. */
  readonly extension: LegalPeriod | null
  readonly acknowledgedWithin?: LegalPeriod
  /** To stop selling and sharing: sooner than the rest. */
  readonly optOutWithin?: LegalPeriod
  readonly authorities: readonly Authority[]
}

const european: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'complaint',
]

export const laws: { readonly [J in Jurisdiction]: Law } = {
  EEA: {
    acts: ['Regulation (EU) 2016/679 (GDPR)'],
    rights: european,
    answeredWithin: { months: 1 },
    extension: { months: 2 },
    authorities: [
      {
        name: 'European Data Protection Board',
        url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
      },
    ],
  },
  UK: {
    acts: ['UK GDPR', 'Data Protection Act 2018'],
    rights: european,
    answeredWithin: { months: 1 },
    extension: { months: 2 },
    authorities: [{ name: 'Information Commissioner’s Office', url: 'https://ico.org.uk/make-a-complaint/' }],
  },
  CH: {
    acts: ['Federal Act on Data Protection (FADP)'],
    rights: ['access', 'rectification', 'erasure', 'portability', 'objection', 'withdrawal', 'complaint'],
    answeredWithin: { days: 30 },
    extension: null,
    authorities: [
      {
        name: 'Federal Data Protection and Information Commissioner (FDPIC)',
        url: 'https://www.edoeb.admin.ch/en/contact',
      },
    ],
  },
  CA: {
    acts: ['PIPEDA', 'Act respecting the protection of personal information in the private sector (Québec)'],
    rights: ['access', 'rectification', 'withdrawal', 'complaint'],
    answeredWithin: { days: 30 },
    extension: { days: 30 },
    authorities: [
      {
        name: 'Office of the Privacy Commissioner of Canada',
        url: 'https://www.priv.gc.ca/en/report-a-concern/',
      },
      { name: 'Commission d’accès à l’information du Québec', url: 'https://www.cai.gouv.qc.ca/' },
    ],
  },
  US: {
    acts: ['California Consumer Privacy Act (CCPA)'],
    rights: ['access', 'rectification', 'erasure', 'portability', 'objection', 'withdrawal', 'complaint'],
    answeredWithin: { days: 45 },
    extension: { days: 45 },
    acknowledgedWithin: { workingDays: 10 },
    optOutWithin: { workingDays: 15 },
    authorities: [
      { name: 'California Privacy Protection Agency', url: 'https://cppa.ca.gov/webapplications/complaint' },
    ],
  },
  AU: {
    acts: ['Privacy Act 1988'],
    rights: ['access', 'rectification', 'complaint'],
    answeredWithin: { days: 30 },
    extension: null,
    authorities: [
      {
        name: 'Office of the Australian Information Commissioner (OAIC)',
        url: 'https://www.oaic.gov.au/privacy/privacy-complaints',
      },
    ],
  },
  NZ: {
    acts: ['Privacy Act 2020'],
    rights: ['access', 'rectification', 'complaint'],
    answeredWithin: { workingDays: 20 },
    extension: null,
    authorities: [
      {
        name: 'Office of the Privacy Commissioner (OPC)',
        url: 'https://www.privacy.org.nz/your-rights/making-a-complaint-to-the-privacy-commissioner/',
      },
    ],
  },
  ZA: {
    acts: ['Protection of Personal Information Act (POPIA)'],
    rights: ['access', 'rectification', 'erasure', 'objection', 'complaint'],
    answeredWithin: { days: 30 },
    extension: null,
    authorities: [
      {
        name: 'Information Regulator (South Africa)',
        url: 'https://inforegulator.org.za/',
        email: 'enquiries@inforegulator.org.za',
        complaints: {
          form: 'POPIA/PAIA form 5',
          emails: ['PAIAComplaints@inforegulator.org.za', 'POPIAComplaints@inforegulator.org.za'],
        },
      },
    ],
  },
}
