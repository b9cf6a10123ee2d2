import type { AgencyTexts } from '#agencies/texts-type.ts'

export const fr: AgencyTexts = {
  tagline: 'de l’aide pour les machines du travail',
  description:
    'Une agence pour réseaux, réparations et comptes. Sa politique est reformulée ici, et tenue par le programme.',
  home: {
    title: 'Quand le réseau tombe, quelqu’un est debout',
    lead: 'Réseaux, appareils et comptes de petits bureaux : installés, surveillés, réparés.',
    alt: 'Des câbles d’une boîte vers plusieurs, l’un d’eux vif.',
    about: [
      'Un bureau de six personnes ne devrait pas avoir besoin d’un service informatique.',
      'Il lui faut quelqu’un qui vient, et une note de ce qui a été fait.',
    ],
  },
  services: {
    title: 'Ce que nous faisons',
    lead: 'À la visite ou au mois.',
    items: [
      {
        id: 'network',
        name: 'Réseau',
        summary: 'Des câbles et des ondes jusqu’à chaque bureau.',
        includes: ['Un plan sur papier', 'Travail hors de vos heures'],
        takes: 'Un à trois jours',
      },
      {
        id: 'devices',
        name: 'Appareils',
        summary: 'Achetés, installés, réparés, et effacés à la fin.',
        includes: ['Une liste de ce qu’il y a', 'Une réserve de chaque sorte'],
        takes: 'Selon les besoins',
      },
      {
        id: 'support',
        name: 'Aide',
        summary: 'Quelqu’un qui répond et dit quand.',
        includes: ['Par courriel ou téléphone', 'Une note après chaque visite'],
        takes: 'Au mois',
      },
    ],
    after: 'Si un redémarrage suffit, nous ne venons pas.',
  },
  work: {
    title: 'Deux réalisations',
    lead: 'Inventées, pour montrer les pages.',
    items: {
      school: {
        title: 'Une école et un câble',
        summary: 'Quarante salles, un après-midi de silence.',
        story: [
          'Nous avons posé le second câble aux vacances et l’avons essayé avec toutes les leçons à la fois.',
        ],
        did: ['Réseau'],
        outcome: 'L’après-midi de silence n’est pas revenu.',
        alt: 'Deux lignes parallèles aux nombreuses branches.',
      },
      clinic: {
        title: 'Une clinique qui imprime',
        summary: 'Onze imprimantes de neuf sortes en sont devenues trois d’une seule.',
        story: ['L’équipe a choisi les trois. Les autres sont allées à une école qui imprime peu.'],
        did: ['Appareils'],
        outcome: 'Personne ne monte pour une page.',
        alt: 'Des boîtes empilées d’où sortent des feuilles.',
      },
    },
  },
  people: { title: '', items: {} },
  principles: {
    title: 'Notre façon de travailler',
    items: [
      { title: 'Une note', text: 'Tout ce que nous changeons est noté chez vous.' },
      { title: 'Vos clés', text: 'Les mots de passe sont à vous, et nous n’en demandons jamais.' },
    ],
  },
  contact: {
    title: 'Qu’est-ce qui ne marche pas ?',
    lead: 'Dites ce que vous voyez. Sans mot de passe, s’il vous plaît.',
    reply: 'Une personne répond et dit quand on vient.',
  },
  newsletter: {
    name: 'Uptime',
    title: 'Uptime',
    lead: 'Chaque fois, une chose qui fait tourner un bureau.',
    contains: ['Une chose à vérifier', 'Un lien qui l’arrête aussitôt'],
  },
}
