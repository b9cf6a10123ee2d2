/** Out of which made-up people are put together. Every domain ends in `.example`, which leads nowhere (RFC 2606). */
export const givenNames =
  'Ada Agnes Albert Alma Amina Anouk Anton Arthur Aylin Bastien Beatriz Bilal Bruno Camille Carmen Cécile Chidi Clara Dalia Daniel Diego Dora Edith Elif Elsa Emil Enzo Esther Farid Fatima Femi Filip Frida Gaspard Gita Greta Hana Hassan Hélène Henrik Hugo Ibtisam Igor Ines Ingrid Iris Ivo Jana Jasper Joana Jonas Julia Karim Kenji Kirsten Lars Layla Leon Lina Lorenzo Lucie Magda Malik Mara Marius Mehdi Mina Miriam Nadia Nils Noor Olga Omar Oscar Paul Petra Quentin Rania Rémi Rosa Ruth Salim Samir Sofia Stella Sven Tariq Théo Thea Uma Urs Valérie Vera Viktor Wanda Willem Xenia Yara Yusuf Youssef Zeynep Zoé'.split(
    ' ',
  )

/** Names that many share. */
export const commonFamilyNames =
  'Abadi Adeyemi Amrani Andersen Aubert Bakker Benali Bernard Bianchi Brandt Chevalier Costa Dubois Duarte El-Amin Ferrari Fischer Garnier Haddad Hansen Hopper Ibrahim Jansen Kaya Keller Laurent Lefèvre Lovelace Mahmoud Martin Moreau Müller Nakamura Novak Okafor Petit Rahimi Ricci Rossi Sato Schmidt Silva Tremblay Vidal Weber Yilmaz Ziani'.split(
    ' ',
  )

/** Rarer names: a beginning and an ending of the same row. */
export const familyNameParts = [
  [
    'Acker Alten Birken Brand Buchen Eber Eichen Fels Gold Grün Hagen Hasel Heiden Hirsch Hohen Kessel Kirch Kron Linden Mühl Neu Ober Oster Rosen Roth Sand Schön Silber Sommer Stern Tannen Vogel Wald Weiden Wester Winter',
    'bach berg burg er feld hof mann meyer stein thal',
  ],
  [
    'Ash Bar Black Brad Bright Car Clay Col Cran Dal East Elder Fair Farn Hal Hather Hol Ken Lang Mar Mil Nor Oak Pem Raven Rock Shel Stan Thorn Wake Wal Whit Win',
    'bridge combe field ford ham ley ridge shaw ton well wick worth',
  ],
  [
    'Anders Bengts Carls Eriks Gunnars Isaks Jakobs Johans Knuts Magnus Mikkels Olafs Peders Svens Torsteins',
    'en on',
  ],
  [
    'Aki Fuji Hara Ishi Kita Matsu Miya Mori Naka Nishi Oka Shima Taka Tani Yama Yoshi',
    'da guchi kawa moto mura no saki ta yama',
  ],
  [
    'Beau Belle Bon Chante Clair Fonte Grand Haute Mont Neuve Pierre Roche',
    'bois champ clerc court fort lac lieu mont val ville',
  ],
  ['Al Bar Cas Del Fer Gal Mon Pal San Tor Val Ver', 'ani belli dini etti ini one otti ozzi ucci'],
].map((row) => row.map((parts) => parts.split(' ')))

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
