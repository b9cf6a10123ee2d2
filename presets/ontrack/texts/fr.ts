import type { AgencyTexts } from '#agencies/texts-type.ts'

export const fr: AgencyTexts = {
  tagline: 'des projets qui arrivent',
  description:
    'Une plateforme et une agence pour projets, à Targu-Jiu. Sa politique est reformulée ici, et tenue par le programme.',
  home: {
    title: 'Voir où en est un projet, et où il déraille',
    lead: 'Un tableau pour ceux qui font, une ligne pour ceux qui attendent. L’essai ne coûte rien.',
    alt: 'Une voie ferrée avec aiguillages, une branche vive.',
    about: [
      'Les projets en retard sont rarement lents. Ils attendent : une réponse, un fichier, une décision.',
      'Nous montrons l’attente, avec un nom dessus.',
    ],
  },
  services: {
    title: 'Ce que vous pouvez avoir',
    lead: 'Commencez par l’essai ; le reste suit ou non.',
    items: [
      {
        id: 'board',
        name: 'Tableau',
        summary: 'Qui attend qui, sur un écran.',
        includes: ['Autant de personnes que vous voulez', 'Export quand vous voulez'],
        takes: 'Dès le premier jour',
      },
      {
        id: 'start',
        name: 'Un départ',
        summary: 'Nous montons le premier projet avec vous.',
        includes: ['Deux réunions', 'Un papier de ce qui est convenu'],
        takes: 'Une quinzaine',
      },
      {
        id: 'review',
        name: 'Un bilan',
        summary: 'Où est passé le temps, en chiffres qui ne nomment personne.',
        includes: ['Une page', 'Une réunion'],
        takes: 'Deux jours',
      },
    ],
    after: 'Faites-vous rappeler, si parler est plus simple.',
  },
  work: {
    title: 'Deux réalisations',
    lead: 'Inventées, pour montrer les pages.',
    items: {
      bridge: {
        title: 'Une passerelle à temps',
        summary: 'Onze services, une ligne.',
        story: ['Chaque service voyait qui l’attendait. Personne n’a dû être relancé deux fois.'],
        did: ['Tableau'],
        outcome: 'Elle a ouvert le jour de l’affiche.',
        alt: 'Un pont de triangles sur l’eau.',
      },
      harvest: {
        title: 'Un plan de récolte',
        summary: 'Le temps déplace tout sauf la date.',
        story: ['Le tableau suit la météo et dit qui doit se lever plus tôt.'],
        did: ['Départ'],
        outcome: 'Aucun champ coupé deux fois, ni oublié.',
        alt: 'Des champs en bandes, l’une vive.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'Notre façon de travailler',
    items: [
      { title: 'Votre choix', text: 'Courriel, SMS, téléphone, poste : chacun à part.' },
      { title: 'Des chiffres sans noms', text: 'Ce que beaucoup ont fait ne montre personne.' },
    ],
  },
  contact: {
    title: 'Parlez-nous',
    lead: 'Qu’est-ce qui attend, et qui ?',
    reply: 'Une personne répond le jour ouvré suivant.',
  },
  newsletter: {
    name: 'Signals',
    title: 'Signals',
    lead: 'Ce qui a bougé, ce qui a attendu, ce que nous avons appris.',
    contains: ['Ce qui change au tableau', 'Un lien qui l’arrête aussitôt'],
  },
}
