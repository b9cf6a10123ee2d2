/** Out of which made-up people are put together. Every domain ends in `.example`, which leads nowhere (RFC 2606). */
export const givenNames =
  'Ada Amina Anouk Bastien Camille Chidi Dalia Elif Emil Fatima Femi Greta Hassan Ines Ingrid Iris Jonas Karim Layla Leon Lina Lucie Malik Mara Mehdi Mina Nadia Noor Olga Omar Paul Quentin Rania Rosa Salim Sofia Tariq Théo Uma Vera Wanda Xenia Yara Youssef Zoé'.split(
    ' ',
  )

export const familyNames =
  'Abadi Adeyemi Amrani Andersen Aubert Bakker Benali Bernard Bianchi Brandt Chevalier Costa Dubois Duarte El-Amin Ferrari Fischer Garnier Haddad Hansen Hopper Ibrahim Jansen Kaya Keller Laurent Lefèvre Lovelace Mahmoud Martin Moreau Müller Nakamura Novak Okafor Petit Rahimi Ricci Rossi Sato Schmidt Silva Tremblay Vidal Weber Yilmaz Ziani'.split(
    ' ',
  )

export const trades =
  'Boats Bakery Ceramics Cider Clinic Conserves Cycles Farm Ferries Foundry Gardens Glass Hotel Instruments Joinery Kitchens Lighthouse Masonry Museum Oysters Paper Pottery Press Roofing Sails Salt School Soap Surveyors Textiles Theatre Timber Tools Vineyard Weavers Windows'.split(
    ' ',
  )

export const places =
  'Harbour Estuary Dune Cape Island Marsh Quay Bay Cliff Lagoon Meadow Orchard Ridge River Valley Village'.split(
    ' ',
  )

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
