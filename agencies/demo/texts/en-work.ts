import type { WorkText } from '#agencies/texts-type.ts'

export const enWork: Record<string, WorkText> = {
  brise: {
    title: 'A boatyard that sells by letter',
    summary: 'Website and brand for a yard that builds three wooden boats a year.',
    story: [
      'Chantier Brise had a waiting list of two years and a website that promised delivery in spring. Every call began with an apology.',
      'We put the list itself on the front page: which hull is on the slip, whose is next, when the next place falls free. The lines plan of each boat is drawn from the yard’s own offsets, so the pictures are exact enough to build from.',
    ],
    did: ['Brand', 'Website', 'Drawings'],
    outcome:
      'Calls fell by half and orders did not. Two people came to ask for the drawings alone; both now own boats.',
    alt: 'Body plan of a wooden hull: curved station lines over a grid, with the waterline marked.',
  },
  'lieu-dit': {
    title: 'A season in six shapes',
    summary: 'Identity and posters for a theatre of ninety seats in a former school.',
    story: [
      'The budget for a whole season was what a larger house spends on one poster. It had to be set by the box office, on the office printer, between two calls.',
      'We cut six shapes, one for each seat shape in the room, and wrote the rules for stacking them. No two posters of the season are alike and none took longer than twenty minutes.',
    ],
    did: ['Identity', 'Posters', 'Signs'],
    outcome: 'Forty-one posters by four hands. Subscriptions rose from 210 to 388 seats.',
    alt: 'A poster of quarter circles, triangles and bars in a strict grid, with one bright disc.',
  },
  berthaud: {
    title: 'Salt with the name of its pan',
    summary: 'Packaging for a family of salt makers in the marshes of Guérande.',
    story: [
      'Every pan in a salt marsh has its own name, and every pan gives slightly different salt. The old bags said Fine and Coarse.',
      'Each bag now carries the map of the marsh with the one pan it came from filled in. The map is the whole design. The family stamps it by hand.',
    ],
    did: ['Brand', 'Packaging', 'Map'],
    outcome: 'Thirty-two bags from one plate. Restaurants order by pan.',
    alt: 'Map of a salt marsh: uneven pans side by side, some hatched with water, one filled in.',
  },
  estran: {
    title: 'A review that comes and goes',
    summary: 'Design of a quarterly on coasts and the people who live on them.',
    story: [
      'Estran is the ground between high and low water. The editors wanted a review that could be long in winter and thin in summer without looking starved.',
      'The margins move. A quiet issue has wide ones and larger type, a full one closes in; the reader knows by the edge of the page how much there is.',
    ],
    did: ['Editorial design', 'Typesetting', 'Paper and press'],
    outcome: 'Eleven issues, between 48 and 176 pages, at the same cost a copy.',
    alt: 'Spread of a magazine: waves of ruled lines on the left, three columns of text on the right.',
  },
  marees: {
    title: 'The tide, read at a glance',
    summary: 'Website for the office that has measured the water at Saint-Nazaire since 1863.',
    story: [
      'A hundred and sixty years of measurements lived in tables that only their keepers could read. Fishermen, swimmers and the port all rang the same three people.',
      'We drew one curve that answers three questions: how high, how soon, how unusual. It is 14 kilobytes, works without a signal once it was opened, and reads itself aloud.',
    ],
    did: ['Website', 'Charts', 'Accessibility'],
    outcome: 'Nine thousand readers on a spring tide. The three people have stopped answering the phone.',
    alt: 'Tide curves over a month, swelling to a spring tide beside a full moon.',
  },
}
