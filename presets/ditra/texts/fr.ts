import type { AgencyTexts } from '#agencies/texts-type.ts'

export const fr: AgencyTexts = {
  tagline: 'des logiciels simples pour petites entreprises',
  description:
    'Une agence qui construit et entretient des logiciels pour petites entreprises. Sa politique est reformulée ici, et tenue par le programme.',
  home: {
    title: 'Des logiciels qui font le travail et vous laissent la soirée',
    lead: 'Nous regardons comment une petite entreprise travaille vraiment, et construisons l’outil qui lui manque.',
    alt: 'Trois feuilles empilées, la première pliée comme un toit.',
    about: [
      'La plupart des entreprises n’ont pas besoin d’un système. Il leur faut une liste juste, un formulaire qui arrive et un chiffre auquel se fier.',
      'Nous commençons par cette liste et nous arrêtons quand elle marche.',
    ],
  },
  services: {
    title: 'Trois choses que nous faisons',
    lead: 'Chacune aboutit à quelque chose qui tourne sans nous.',
    items: [
      {
        id: 'tools',
        name: 'Outils',
        summary: 'Un petit programme pour une tâche encore faite sur papier.',
        includes: ['Une semaine d’observation', 'Le programme, et son manuel de quatre pages'],
        takes: 'Six à dix semaines',
      },
      {
        id: 'sites',
        name: 'Sites',
        summary: 'Un site qui répond à ce pour quoi on vous appelle.',
        includes: ['Le texte d’abord', 'Des formulaires qui arrivent'],
        takes: 'Quatre à huit semaines',
      },
      {
        id: 'care',
        name: 'Suivi',
        summary: 'Quelqu’un qui connaît votre outil répond quand il s’arrête.',
        includes: ['Une personne nommée', 'Un bilan annuel de ce qui sert encore'],
        takes: 'Au trimestre',
      },
    ],
    after: 'Si une liste au mur suffit, nous le disons.',
  },
  work: {
    title: 'Deux réalisations',
    lead: 'Inventées, pour montrer les pages.',
    items: {
      ledger: {
        title: 'Un registre pour une boulangerie',
        summary: 'Les commandes de la nuit, sur un écran.',
        story: [
          'Les commandes venaient par téléphone, par billet, par cousin. Elles viennent par un formulaire que lit le four.',
        ],
        did: ['Outil'],
        outcome: 'Rien n’est cuit deux fois.',
        alt: 'Lignes d’un registre, l’une remplie.',
      },
      roofs: {
        title: 'Un site pour des couvreurs',
        summary: 'Ce que coûte un toit, avant que quelqu’un monte.',
        story: ['Trois questions donnent un chiffre juste à un dixième près.'],
        did: ['Site'],
        outcome: 'Moitié moins de visites pour rien.',
        alt: 'Un toit de tuiles qui se chevauchent.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'Notre façon de travailler',
    items: [
      { title: 'Moins', text: 'Nous ôtons avant d’ajouter.' },
      { title: 'Dit simplement', text: 'Ce qu’un outil fait de vos données figure à côté.' },
    ],
  },
  contact: {
    title: 'Dites-nous ce qui prend trop de temps',
    lead: 'Quelques lignes suffisent.',
    reply: 'Une personne lit et répond.',
  },
  newsletter: {
    name: 'Sheet One',
    title: 'Sheet One',
    lead: 'De courtes notes sur des outils devenus plus petits.',
    contains: ['Un outil, et ce qu’il remplace', 'Un lien qui l’arrête aussitôt'],
  },
}
