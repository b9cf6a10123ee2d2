import type { deskToday as english } from '#messages/en/desk-today.ts'

export const deskToday: typeof english = {
  today: {
    title: 'Aujourd’hui',
    nothing: 'Rien ne vous attend. Les nouvelles demandes sont ici un instant après leur envoi.',
    fresh: 'Nouvelles',
    mine: 'Vos demandes qui attendent une réponse',
    allMine: 'Toutes vos demandes',
    requests: {
      title: 'Demandes de droits, par échéance',
      due: 'Réponse due selon la loi : {day}',
      all: 'Toutes les demandes de droits',
    },
    broken:
      '{count, plural, one {promesse de la page de confidentialité est rompue} other {promesses de la page de confidentialité sont rompues}}',
    reportsLate:
      '{count, plural, one {signalement du site est en retard} other {signalements du site sont en retard}}',
    reports:
      '{count, plural, one {signalement du site est à examiner} other {signalements du site sont à examiner}}',
    overdue: '{count, plural, one {réponse est en retard} other {réponses sont en retard}}',
    dueSoon: '{count, plural, one {réponse est due d’ici un jour} other {réponses sont dues d’ici un jour}}',
    unanswered:
      '{count, plural, one {demande attend sa première réponse} other {demandes attendent leur première réponse}}',
    held: '{count, plural, one {demande est en quarantaine} other {demandes sont en quarantaine}}',
    undelivered: 'Réponses qui ne sont pas arrivées',
    undeliveredText: 'Chacune de ces demandes attend de nouveau sa réponse.',
    undeliveredLine: 'À {name} : {state}',
    failed: '{count, plural, one {message a été abandonné} other {messages ont été abandonnés}}',
    unknown:
      '{count, plural, one {message dont personne ne sait s’il est arrivé} other {messages dont personne ne sait s’ils sont arrivés}}',
    figures: {
      title: 'Les trente derniers jours',
      byDay: 'Demandes par jour',
      byForm: 'Demandes par formulaire',
      byStage: 'Où elles en sont',
      answers: 'Première réponse',
      median: 'La moitié reçoit sa réponse en',
      hours: '{hours} h',
      days: '{days} j',
      newsletter: 'Lettre d’information',
      requested: 'L’ont demandée',
      given: 'L’ont confirmée',
      rate: 'Part de confirmations',
      withdrawn: 'Désabonnements',
      few: 'moins de {fewest}',
      tooFew: 'trop peu pour le dire',
      asOf: 'Compté',
    },
    steps: {
      title: 'Premiers pas',
      done: 'fait',
      agency: {
        title: 'Faites-en votre agence',
        text: 'Ceci est l’atelier de démonstration. Copiez agencies/demo, faites-en le vôtre, et commencez par son nom.',
      },
      colleague: {
        title: 'Faites entrer un collègue',
        text: 'Chaque membre se connecte sous son nom, avec son propre rôle.',
      },
      lead: {
        title: 'Envoyez-vous une demande',
        text: 'Remplissez le formulaire de contact comme un client, puis retrouvez-la ici.',
      },
      mail: {
        title: 'Laissez partir le courrier',
        text: 'Tant que le courrier n’est pas configuré, chaque message est gardé ici et non envoyé. npm run doctor dit ce qui manque.',
      },
    },
  },
}
