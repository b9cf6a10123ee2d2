import type { CountMessages } from '#messages/en/counts.ts'

export const counts: CountMessages = {
  title: 'Combien on nous lit',
  lead: 'Les trente derniers jours, comptés par ce site lui-même : des sommes, de personne.',
  away: 'Les décomptes sont illisibles pour l’instant. Réessayez dans une minute.',
  none: 'Rien n’a encore été compté.',
  byDay: 'Par jour',
  day: 'Jour',
  visits: 'Visites',
  visitors: 'Visiteurs',
  views: 'Pages lues',
  pages: 'Les pages les plus lues',
  page: 'Page',
}
