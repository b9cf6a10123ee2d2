import type { deskVisits as english } from '#messages/en/desk-visits.ts'

export const deskVisits: typeof english = {
  theme: {
    legend: 'Apparence',
    names: { light: 'Clair', dark: 'Sombre', system: 'Comme l’appareil' },
  },
  visits: {
    title: 'Visites',
    text: 'Comptées par le site lui-même : aucun cookie, aucune visite gardée pour elle-même, et personne qui a demandé à ne pas être compté. Les toutes dernières secondes manquent.',
    span: 'Période affichée',
    days: '{days} jours',
    byDay: 'Visites par jour',
    byMonth: 'Visites par mois',
    day: 'Jour',
    month: 'Mois',
    visits: 'Visites',
    visitors: 'Visiteurs',
    views: 'Pages lues',
    asTable: 'En tableau',
    nothing:
      'Rien n’a encore été compté dans cette période. Une page lue apparaît ici quelques secondes après.',
    visitorsOfMonth:
      'Les visiteurs d’un mois sont la somme de ceux de ses jours : qui est venu deux jours compte deux fois.',
    pages: 'Pages',
    sources: 'D’où viennent les visites',
    campaigns: 'Campagnes',
    none: 'Aucune.',
    direct: 'adresse saisie, courriel ou origine inconnue',
    others: 'les autres ensemble',
    newsletterOf: 'lettre d’information du {day}',
    forms: 'Formulaires',
    formsHint:
      '« Commencé » est dit par un script : qui n’en a pas n’est compté que comme vu et comme envoyé.',
    form: 'Formulaire',
    seen: 'Vu',
    begun: 'Commencé',
    sent: 'Envoyé',
    sentOfSeen: 'Envoyés sur vus',
  },
}
