/** What made-up people ask an agency, so that a desk full of them reads like a desk. No library has such sentences. */
export const wishes = [
  'Our site is nine years old and shows it. We would like one that loads on a boat.',
  'We open a second shop in May and need signs, menus and a page for each.',
  'Could you look at our logo? It was drawn by a cousin and prints badly on paper bags.',
  'A catalogue of two hundred tools, printed and online, from one list.',
  'Our booking form loses people half way. We do not know where.',
  'We need labels for twelve kinds of jam, in three languages, before the season.',
  'A small museum with a large archive looks for somebody to make it findable.',
  'Please call us about the invoice of last month, there is a line we do not understand.',
  'We would like to know what a brand for a vineyard costs, roughly, with and without photographs.',
  'Our newsletter goes out once a year. It should be read by more than our mothers.',
  'The municipality asks for signage that people in wheelchairs can read.',
  'We make instruments. Our pictures do not show how they sound. Any idea?',
] as const

export const details = [
  'The budget is small but certain.',
  'There is no hurry before autumn.',
  'We have photographs already, most of them good.',
  'A printer in town would do the paper.',
  'We spoke with two other studios and liked neither plan.',
  'Please write rather than ring, the workshop is loud.',
  'My colleague is away until the end of the month.',
  'We found you through the theatre programme.',
] as const
