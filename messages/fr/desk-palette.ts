import type { deskPalette as english } from '#messages/en/desk-palette.ts'

export const deskPalette: typeof english = {
  palette: {
    board: 'Tableau',
    label: 'Aller où vous voulez, ou chercher une demande ou une personne',
    placeholder: 'Une page, ou qui vous cherchez',
    searchLeads: 'Chercher parmi les demandes :',
    found: { lead: 'Demande', person: 'Personne', company: 'Entreprise' },
    none: 'Aucune page ne porte ce nom.',
    close: 'Fermer',
    help: 'Raccourcis',
    keys: [
      ['Ctrl K', 'aller où vous voulez, ou chercher une demande ou une personne'],
      ['?', 'cette feuille'],
      ['g t', 'aujourd’hui'],
      ['g l', 'demandes'],
      ['g b', 'le tableau'],
      ['g p', 'personnes'],
      ['g u', 'désabonnements'],
      ['g c', 'campagnes'],
      ['g o', 'la boîte d’envoi'],
      ['j k', 'descendre et monter dans une liste'],
      ['Enter', 'ouvrir ce qui est choisi'],
      ['/', 'à la recherche d’une liste'],
      ['[ ]', 'une carte du tableau à l’étape précédente ou suivante'],
    ],
  },
}
