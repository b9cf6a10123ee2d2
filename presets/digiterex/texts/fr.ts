import type { AgencyTexts } from '#agencies/texts-type.ts'

export const fr: AgencyTexts = {
  tagline: 'sites et boutiques du Maroc, faits partout',
  description:
    'Une agence à distance pour sites, boutiques et applications. Sa politique est reformulée ici, et tenue par le programme.',
  home: {
    title: 'Des sites et boutiques ouverts avant que le café soit versé',
    lead: 'Une équipe dans plusieurs villes et un seul fuseau. Vous écrivez, et une personne vous répond vite.',
    alt: 'Une étoile de zellige à huit branches, à moitié tracée en lignes.',
    about: [
      'Nous travaillons à distance : le bureau est là où se trouve la personne qui connaît votre projet.',
      'Ce que nous construisons est léger, pour s’ouvrir sur le téléphone que les gens ont.',
    ],
  },
  services: {
    title: 'Ce que nous faisons',
    lead: 'Un chiffre ferme avant tout travail.',
    items: [
      {
        id: 'site',
        name: 'Site',
        summary: 'Des pages en trois langues, écrites pour être lues à voix haute.',
        includes: ['Structure et texte', 'Conception et réalisation'],
        takes: 'Cinq à neuf semaines',
      },
      {
        id: 'shop',
        name: 'Boutique',
        summary: 'Une boutique qu’une famille peut tenir.',
        includes: ['Catalogue et stock', 'Paiement chez une entreprise faite pour cela'],
        takes: 'Huit à douze semaines',
      },
      {
        id: 'app',
        name: 'Application',
        summary: 'Une tâche, bien faite, dans la main.',
        includes: ['Le parcours dessiné de chaque écran', 'Des essais avec cinq personnes'],
        takes: 'Dix semaines et plus',
      },
    ],
    after: 'Vous hésitez ? Demandez un devis et dites le but.',
  },
  work: {
    title: 'Deux réalisations',
    lead: 'Inventées, pour montrer les pages.',
    items: {
      tiles: {
        title: 'Le catalogue d’un zelligeur',
        summary: 'Quatre cents motifs, trouvés par ce qu’ils contiennent.',
        story: ['Vous tracez le coin dont vous vous souvenez, et le motif vous trouve.'],
        did: ['Site'],
        outcome: 'Les commandes nomment désormais le motif.',
        alt: 'Une grille d’étoiles à huit branches.',
      },
      market: {
        title: 'Un marché qui ferme à midi',
        summary: 'Une boutique pour ce qui reste, et seulement tant qu’il reste.',
        story: ['À onze heures, les étals disent ce qu’ils ont. À midi, la page est vide et le dit.'],
        did: ['Boutique'],
        outcome: 'Peu est jeté.',
        alt: 'Des auvents alignés sous un soleil haut.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'Notre façon de travailler',
    items: [
      { title: 'Léger', text: 'Une page pèse moins que son image.' },
      { title: 'Jamais vendu', text: 'Ce que vous envoyez sert votre projet seul.' },
    ],
  },
  contact: {
    title: 'Écrivez-nous',
    lead: 'Dites à quoi cela sert. Les fichiers sont bienvenus.',
    reply: 'Une personne répond, où qu’elle soit.',
  },
  newsletter: {
    name: 'Zellige',
    title: 'Zellige',
    lead: 'De petites pièces sur la construction du web.',
    contains: ['Un motif qui a marché', 'Un lien qui l’arrête aussitôt'],
  },
}
