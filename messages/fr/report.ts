import type { ReportMessages } from '#messages/en/report.ts'

export const report: ReportMessages = {
  title: 'Signaler un problème de données',
  lead: 'Dites-nous si nous détenons les données d’un enfant, si des données sont tombées en de mauvaises mains, ou si quelqu’un d’autre utilise votre compte. Ni nom ni adresse ne sont nécessaires.',
  about: 'De quoi s’agit-il ?',
  abouts: {
    minor: 'Les données d’un enfant',
    breach: 'Des données en de mauvaises mains',
    account: 'Un compte utilisé par quelqu’un d’autre',
  },
  aboutError: 'Choisissez de quoi il s’agit.',
  text: 'Qu’avez-vous constaté ?',
  textHint: 'Ce qu’il nous faut pour le trouver. Laissez de côté ce que nous n’avons pas besoin de savoir.',
  textError: 'Écrivez ce que vous avez constaté.',
  textLong: 'C’est trop long : 5 000 signes au plus.',
  named: 'Les données de qui, ou quel compte ?',
  namedHint: 'L’adresse électronique ou le numéro, si vous le connaissez. Peut rester vide.',
  contact: 'Où pouvons-nous vous interroger ?',
  contactHint:
    'Peut rester vide. Nous ne l’utilisons que pour cela, et l’effaçons, avec le nom de la personne concernée, une fois l’affaire examinée. Ce que vous avez constaté peut rester dans notre registre des incidents.',
  trap: 'Laissez ceci vide',
  submit: 'Envoyer le signalement',
  doneTitle: 'Merci de nous l’avoir dit',
  done: 'Quelqu’un l’examine : dans les {hours} heures. Par égard pour la personne concernée, nous ne disons pas ici si nous détenons quoi que ce soit à son sujet.',
  tooManyTitle: 'Trop d’envois à la fois',
  tooMany:
    'Beaucoup de signalements arrivent en ce moment. Réessayez dans quelques minutes, ou écrivez à {email}.',
  faults: 'Merci de revoir ceci',
}
