import type { page as english } from '#policy/sections/words/en/page.ts'

export const page: typeof english = {
  titles: {
    summary: 'En bref',
    controller: 'Qui répond de vos données',
    collect: 'Ce que nous demandons',
    purposes: 'Pourquoi, et sur quel fondement',
    marketing: 'Notre lettre d’information',
    recipients: 'Qui les voit',
    cookies: 'Cookies et signaux',
    retention: 'Combien de temps nous les gardons',
    rights: 'Ce que vous pouvez exiger de nous',
    regions: 'Ce qui vaut là où vous vivez',
    children: 'Enfants',
    security: 'Comment elles sont protégées',
    changes: 'Quand cette page change',
  },
  summary: {
    who: 'Qui en répond',
    kept: 'Une demande est gardée',
    requests: 'Une demande sur vos données',
    news: 'Des nouvelles',
    newsAsked: 'seulement à qui les a demandées et confirmées',
    others: 'D’autres entreprises',
    othersNone: 'aucune, hormis l’hébergeur de notre serveur',
    stricter: 'La mention « plus strict » signale ce que ce site promet au-delà du texte qu’il reformule.',
  },
  controller: {
    answers: '{name} décide de l’usage des données décrites ici et en répond.',
    address: 'Adresse',
    email: 'Courriel',
    phone: 'Téléphone',
    registration: 'Immatriculation',
    form: 'Vos questions sur vos données nous parviennent par le formulaire de contact',
    questions: 'Une question sur vos données reçoit une réponse sous {period}.',
    byForm: 'le formulaire de contact',
  },
  changes: {
    since: 'Cette politique est en vigueur depuis le {day}.',
    versions: 'Chaque version de cette page est conservée entière, avec un numéro et une date.',
    consent:
      'Avec chaque consentement, nous conservons les mots exacts que vous avez acceptés et la version où ils figuraient.',
    banner: 'Un changement important est annoncé sur le site.',
    mail: 'Un changement important est envoyé par courriel à toutes les personnes dont nous détenons des données. D’ici là, rien n’est envoyé pour une finalité qui a changé, sauf ce que vous demandez vous-même.',
    reduced:
      'Depuis le {day}, ceci n’est plus promis aux nouveaux venus : {what}. {why} Qui nous le demande l’obtient toujours.',
    reducedWithin: ' (réponse sous {period})',
    notReduced: 'Aucun changement ne vous retire un droit que cette page vous a donné.',
    noConsent: 'Utiliser ce site n’est jamais pris pour un consentement.',
  },
}
