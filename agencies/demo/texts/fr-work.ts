import type { WorkText } from '#agencies/texts-type.ts'

export const frWork: Record<string, WorkText> = {
  brise: {
    title: 'Un chantier qui vend par lettre',
    summary: 'Site et identité d’un chantier qui construit trois bateaux en bois par an.',
    story: [
      'Le Chantier Brise avait deux ans de liste d’attente et un site qui promettait une livraison au printemps. Chaque appel commençait par des excuses.',
      'Nous avons mis la liste elle-même en première page : quelle coque est sur cale, à qui la suivante, quand une place se libère. Le plan de formes de chaque bateau est tiré des relevés du chantier ; les dessins sont assez justes pour construire.',
    ],
    did: ['Identité', 'Site web', 'Dessins'],
    outcome:
      'Les appels ont baissé de moitié, pas les commandes. Deux personnes sont venues demander les plans seuls ; toutes deux ont un bateau.',
    alt: 'Plan de formes d’une coque en bois : des couples courbes sur une grille, la flottaison marquée.',
  },
  'lieu-dit': {
    title: 'Une saison en six formes',
    summary: 'Identité et affiches d’un théâtre de quatre-vingt-dix places dans une ancienne école.',
    story: [
      'Le budget de toute la saison était celui d’une seule affiche dans une grande maison. Il fallait que la billetterie compose elle-même, sur l’imprimante du bureau, entre deux appels.',
      'Nous avons découpé six formes, une par forme de siège de la salle, et écrit les règles pour les empiler. Aucune affiche ne ressemble à une autre et aucune n’a pris plus de vingt minutes.',
    ],
    did: ['Identité', 'Affiches', 'Signalétique'],
    outcome: 'Quarante et une affiches à quatre mains. Les abonnements sont passés de 210 à 388.',
    alt: 'Une affiche de quarts de cercle, de triangles et de barres dans une grille stricte, avec un disque vif.',
  },
  berthaud: {
    title: 'Le sel porte le nom de son œillet',
    summary: 'Emballages d’une famille de paludiers dans les marais de Guérande.',
    story: [
      'Chaque œillet d’un marais salant a son nom, et chacun donne un sel un peu différent. Les anciens sacs disaient Fin et Gros.',
      'Chaque sac porte maintenant la carte du marais, avec l’œillet dont il vient rempli. La carte est tout le dessin. La famille le tamponne à la main.',
    ],
    did: ['Identité', 'Emballage', 'Carte'],
    outcome: 'Trente-deux sacs avec une seule plaque. Les restaurants commandent par œillet.',
    alt: 'Carte d’un marais salant : des bassins inégaux côte à côte, certains hachurés d’eau, un seul rempli.',
  },
  estran: {
    title: 'Une revue qui monte et descend',
    summary: 'Maquette d’un trimestriel sur les côtes et ceux qui y vivent.',
    story: [
      'L’estran est le sol entre haute et basse mer. La rédaction voulait une revue longue en hiver et mince en été, sans avoir l’air maigre.',
      'Les marges bougent. Un numéro calme les a larges et le caractère plus grand, un numéro plein se resserre ; au bord de la page, on sait combien il y a à lire.',
    ],
    did: ['Direction artistique', 'Composition', 'Papier et calage'],
    outcome: 'Onze numéros, de 48 à 176 pages, au même coût par exemplaire.',
    alt: 'Double page d’une revue : des vagues de filets à gauche, trois colonnes de texte à droite.',
  },
  marees: {
    title: 'La marée d’un coup d’œil',
    summary: 'Site du bureau qui mesure l’eau à Saint-Nazaire depuis 1863.',
    story: [
      'Cent soixante ans de mesures dormaient dans des tableaux que seuls leurs gardiens savaient lire. Pêcheurs, nageurs et port appelaient tous les trois mêmes personnes.',
      'Nous avons tracé une courbe qui répond à trois questions : combien, dans combien de temps, est-ce habituel. Elle pèse 14 kilo-octets, marche sans réseau une fois ouverte et se lit à voix haute.',
    ],
    did: ['Site web', 'Graphiques', 'Accessibilité'],
    outcome:
      'Neuf mille lecteurs un jour de vive-eau. Les trois personnes ont cessé de répondre au téléphone.',
    alt: 'Courbes de marée sur un mois, enflant jusqu’à une vive-eau à côté d’une pleine lune.',
  },
}
