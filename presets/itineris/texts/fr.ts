import type { AgencyTexts } from '#agencies/texts-type.ts'

export const fr: AgencyTexts = {
  tagline: 'des sites qui connaissent leur chemin',
  description:
    'Une agence qui construit et héberge des sites pour ses clients. Sa politique est reformulée ici, et tenue par le programme.',
  home: {
    title: 'Des sites pour ceux qui vont quelque part',
    lead: 'Écoles, fondations, musées : des sites qui disent où est la porte, et qui marchent encore après l’ouverture.',
    alt: 'Courbes de niveau d’une colline et un sentier en pointillé.',
    about: [
      'Un site est un chemin que d’autres suivent. Nous le suivons d’abord, chargés.',
      'Les données de nos clients restent les leurs. Nous les gardons comme ils disent.',
    ],
  },
  services: {
    title: 'Ce que nous faisons',
    lead: 'Construire, héberger, garder.',
    items: [
      {
        id: 'build',
        name: 'Construire',
        summary: 'Recherche, conception et réalisation par une équipe.',
        includes: ['Des entretiens avec ceux qui s’en servent', 'Un site éprouvé'],
        takes: 'Douze à vingt semaines',
      },
      {
        id: 'host',
        name: 'Héberger',
        summary: 'Sur des serveurs surveillés.',
        includes: ['Sauvegardes', 'Une personne à appeler'],
        takes: 'À l’année',
      },
      {
        id: 'keep',
        name: 'Garder',
        summary: 'De petits changements chaque mois, pour éviter les grands.',
        includes: ['Une liste que vous ordonnez', 'Un rapport d’une page'],
        takes: 'Au mois',
      },
    ],
    after: 'Si votre site marche, gardez-le.',
  },
  work: {
    title: 'Deux réalisations',
    lead: 'Inventées, pour montrer les pages.',
    items: {
      museum: {
        title: 'Un musée à escaliers',
        summary: 'Un plan de la maison qui sait qui ne peut monter.',
        story: ['Vous dites comment vous vous déplacez, et le plan vous mène à chaque tableau d’un étage.'],
        did: ['Construire'],
        outcome: 'Les visites ont gagné une salle.',
        alt: 'Un plan d’étage et un chemin pointillé.',
      },
      school: {
        title: 'Le chemin de l’école',
        summary: 'Quelle porte, quel jour, en une ligne.',
        story: [
          'Les parents ouvrent une page et voient aujourd’hui. Le reste du site est derrière, pour qui le veut.',
        ],
        did: ['Garder'],
        outcome: 'Le téléphone du bureau se tait à huit heures.',
        alt: 'Des collines concentriques et un petit drapeau.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'Notre façon de travailler',
    items: [
      { title: 'Demander en chemin', text: 'Nous montrons à mi-chemin, quand on peut encore tourner.' },
      { title: 'Rare et court', text: 'L’essentiel est sur le site. Les courriels sont rares.' },
    ],
  },
  contact: {
    title: 'Où voulez-vous aller ?',
    lead: 'Quelques lignes sur le site et ceux qui le parcourent.',
    reply: 'Une personne lit et répond.',
  },
  newsletter: {
    name: 'Waymark',
    title: 'Waymark',
    lead: 'Rare : quand il y a du nouveau, ou que nous voulons votre avis.',
    contains: ['Ce qui est nouveau', 'Un lien qui l’arrête aussitôt'],
  },
}
