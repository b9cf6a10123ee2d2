import type { AgencyTexts } from '#agencies/texts-type.ts'
import { frWork } from './fr-work.ts'

export const fr: AgencyTexts = {
  tagline: 'identité, web et édition à Nantes',
  description:
    'Marram, atelier de quatre personnes à Nantes. Identités, sites et imprimés pour ceux qui fabriquent, suivis pendant des années.',
  home: {
    title: 'Nous dessinons des identités, des sites et des livres pour ceux qui fabriquent',
    lead: 'Marram est un atelier de quatre personnes au bord de la Loire. Nous prenons six projets par an : ceux que vous rencontrez à la première table sont ceux qui font le travail.',
    alt: 'Des oyats sur une dune, couchés par le vent de mer, devant un soleil bas.',
    about: [
      'Marram est le nom anglais de l’oyat, l’herbe qui tient les dunes. Elle pousse à travers ce que le vent dépose sur elle et ses racines gardent le rivage à sa place. Nous aimons un design qui fasse cela : peu de chose à voir en hiver, et la raison pour laquelle le sol est encore là au printemps.',
      'La plupart de nos clients restent. Le plus ancien travaille avec nous depuis onze ans ; nous l’avons dissuadé deux fois de changer de logo.',
    ],
    quote: {
      text: 'Ils ont demandé comment on met un bateau à l’eau avant de demander quelle couleur nous aimions.',
      by: 'Anne Brise, Chantier Brise',
    },
  },
  services: {
    title: 'Quatre métiers, et ce que chacun contient',
    lead: 'Les prix indiquent où un projet commence, pas où il finit. Vous recevez un montant ferme avant tout travail, et rien ne s’y ajoute sans votre accord écrit.',
    items: [
      {
        id: 'brand',
        name: 'Identité',
        summary:
          'Un nom, un signe, une façon de parler, et les règles qui permettent à d’autres de s’en servir sans vous appeler.',
        includes: [
          'Entretiens avec vos équipes et vos clients',
          'Recherche de nom et de domaine, si besoin',
          'Signe, caractères, couleurs et images dessinées',
          'Un guide de vingt pages au plus',
        ],
        takes: 'Dix à quatorze semaines',
        price: '18 000 €',
      },
      {
        id: 'web',
        name: 'Sites web',
        summary:
          'Des sites qui se chargent dans le train, se lisent bien à voix haute et se modifient par qui est au bureau le vendredi.',
        includes: [
          'La structure et les textes avant tout dessin',
          'Conception et développement par les deux mêmes personnes',
          'Accessibilité WCAG 2.2 AA, essayée avec des personnes concernées',
          'Un an de suivi',
        ],
        takes: 'Douze à seize semaines',
        price: '24 000 €',
      },
      {
        id: 'editorial',
        name: 'Édition',
        summary:
          'Revues, rapports annuels, catalogues et livres, du chemin de fer jusqu’à la machine de l’imprimeur.',
        includes: [
          'Grille, caractères et direction d’images',
          'Mise en page complète, ou du premier numéro',
          'Papier, épreuves et une journée de calage',
        ],
        takes: 'Six à vingt semaines',
        price: '9 000 €',
      },
      {
        id: 'care',
        name: 'Suivi',
        summary:
          'Un jour ou deux par mois pour la suite : la nouvelle page, l’affiche de saison, la question de dix-huit heures moins cinq.',
        includes: [
          'Un nombre de jours fixe, reportable un trimestre',
          'Une réponse sous un jour ouvré',
          'Chaque année, un point sur ce qui marche encore',
        ],
        takes: 'Au trimestre, s’arrête quand vous voulez',
        price: '1 100 € par mois',
      },
    ],
    after:
      'Si ce qu’il vous faut n’est pas sur cette page, écrivez quand même. Nous connaissons de bonnes personnes en photographie, en traduction et en typographie, et nous vous le dirons si l’une d’elles vous convient mieux.',
  },
  work: {
    title: 'Cinq travaux, racontés simplement',
    lead: 'Ce qui était demandé, ce que nous avons fait et ce qui en est sorti. Chacun est dessiné ici par l’atelier plutôt que photographié ; les vrais objets flottent, pendent ou traînent sur des tables ailleurs.',
    items: frWork,
  },
  people: {
    title: 'À qui vous parlerez',
    items: {
      solene: { role: 'Identité et dessin', line: 'Peintre en lettres de formation. A fondé l’atelier.' },
      idris: {
        role: 'Sites web',
        line: 'Construit ce qu’il dessine. L’essaie dans le 17 h 04 pour Le Croisic.',
      },
      marta: {
        role: 'Édition et typographie',
        line: 'A dirigé une revue à Porto pendant neuf ans, sans retard.',
      },
      tom: { role: 'Projets et textes', line: 'Répond au téléphone. Coupe un tiers de chaque texte.' },
    },
  },
  principles: {
    title: 'Notre façon de faire',
    items: [
      {
        title: 'Les mots d’abord',
        text: 'Ce que nous ne savons pas dire en une phrase, nous ne savons pas le dessiner. Le premier mois, on écrit.',
      },
      {
        title: 'Une seule proposition',
        text: 'Vous voyez un projet, celui que nous signerions, avec ses raisons. S’il est faux, nous en faisons un autre.',
      },
      {
        title: 'À vous, à la fin',
        text: 'Fichiers, polices, code et mots de passe sont remis avec la dernière facture. Personne ne reste par serrure.',
      },
      {
        title: 'Vos données sont à vous',
        text: 'Ce site tient sa propre politique de confidentialité. Une pression arrête la lettre ; un courriel suffit pour voir ou faire supprimer ce qui est conservé sur vous.',
      },
    ],
  },
  contact: {
    title: 'Dites-nous ce que vous fabriquez',
    lead: 'Quelques lignes suffisent. De quoi il s’agit, pour quand, et ce que vous pouvez y mettre si vous le savez.',
    reply: 'L’un de nous quatre lit votre message et répond, même quand c’est non.',
  },
  newsletter: {
    name: 'Laisse de mer',
    title: 'Une lettre de la laisse de mer',
    lead: 'La laisse de mer est la ligne de choses que la marée abandonne sur la plage. La nôtre est une courte lettre sur ce que nous avons fait, lu et raté depuis la précédente.',
    contains: [
      'Un travail, avec ce qui s’est mal passé',
      'Trois choses qui méritent votre temps et ne sont pas de nous',
      'Au plus deux lettres par mois, et dans chacune un lien qui y met fin aussitôt',
    ],
  },
}
