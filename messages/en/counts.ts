/** Words of the public page of counts. */
export const counts = {
  title: 'How often we are read',
  lead: 'The last thirty days, as this site counts them itself: sums, of nobody.',
  away: 'The counts cannot be read just now. Please try again in a minute.',
  none: 'Nothing has been counted yet.',
  byDay: 'By day',
  day: 'Day',
  visits: 'Visits',
  visitors: 'Visitors',
  views: 'Pages read',
  pages: 'The pages read most',
  page: 'Page',
}

export type CountMessages = { readonly [K in keyof typeof counts]: string }
