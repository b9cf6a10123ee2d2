/** An enquiry as somebody types it; `hoursAgo` is when. */
export type SampleEnquiry = {
  readonly form: string
  readonly hoursAgo: number
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

/** Made-up enquiries for a first look at the desk. Each says that it is one, and every address leads nowhere. */
export const demoEnquiries: readonly SampleEnquiry[] = [
  {
    form: 'contact',
    hoursAgo: 52,
    fields: {
      name: 'Demo: Ines Laurent',
      company: 'Laurent Conserves',
      email: 'ines@laurent.example',
      message:
        'Demo enquiry. We tin sardines and our labels date from 1994. We would like new ones for twelve tins before the season begins in May.',
    },
  },
  {
    form: 'contact',
    hoursAgo: 26,
    fields: {
      name: 'Demo: Youssef Amrani',
      company: 'Amrani & Filles',
      email: 'youssef@amrani.example',
      phone: '+33 1 99 00 12 34',
      message:
        'Demo enquiry. Our site loads in nine seconds. Can you make one that a bricklayer can open on a roof?',
    },
  },
  {
    form: 'quote',
    hoursAgo: 20,
    fields: {
      services: ['brand', 'web'],
      goals:
        'Demo enquiry. We mend bicycles and nobody finds us. A name that can be read at 25 km/h, and a page with the prices.',
      budget: '10_25',
      timing: 'half_year',
      name: 'Demo: Lene Aas',
      email: 'lene@aas.example',
      company: 'Aas Sykler',
    },
  },
  {
    form: 'call-back',
    hoursAgo: 9,
    fields: {
      name: 'Demo: Bram de Wit',
      phone: '+31 6 0000 0000',
      time: '16:30',
      time_zone: 'Europe/Amsterdam',
      topic: 'Demo enquiry. A catalogue of 80 pages, and whether you print on recycled stock.',
    },
  },
  {
    form: 'contact',
    hoursAgo: 5,
    fields: {
      name: 'Demo: Maud Keller',
      email: 'maud@keller.example',
      message:
        'Demo enquiry. A book of 160 pages about one street. The texts are done, the pictures nearly. What would it cost?',
    },
  },
  {
    form: 'contact',
    hoursAgo: 1,
    fields: {
      name: 'Demo: Tomás Ferreira',
      company: 'Cine Ribeira',
      email: 'tomas@ribeira.example',
      message:
        'Demo enquiry. We reopen a cinema with one screen in September and need a name on the wall by August.',
    },
  },
]
