import type { PrivacyMessages } from '../en/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'Politique de confidentialité',
  lead: 'Ce que nous demandons, ce que nous en faisons et comment l’arrêter. Cette page et le programme derrière elle sont faits des mêmes données.',
  version: 'Version',
  contents: 'Sur cette page',
  machine: 'La même chose pour les machines (JSON)',
  home: 'Vers la page d’accueil',
  confirm: {
    title: 'Était-ce vous ?',
    text: 'Pressez le bouton si vous avez demandé notre lettre. Sinon, fermez cette page : il ne se passe rien.',
    press: 'Oui, envoyez-la-moi',
    doneTitle: 'Vous êtes sur la liste',
    done: 'Vous recevrez le prochain numéro. Chacun porte un lien qui arrête l’envoi.',
    usedTitle: 'Ce lien a déjà servi',
    used: 'Si c’est vous qui l’avez pressé, tout va bien. Si vous vous êtes désabonné depuis, vous le restez.',
    expiredTitle: 'Ce lien a expiré',
    expired:
      'Rien n’a été confirmé. Si vous voulez toujours la lettre, inscrivez-vous à nouveau : un nouveau lien part.',
    unknownTitle: 'Ce lien n’est pas complet',
    unknown:
      'Une partie s’est peut-être perdue. Copiez l’adresse entière depuis le courriel et ouvrez-la à nouveau.',
  },
  agreeReferral: {
    title: 'Pouvons-nous vous écrire ?',
    text: '{by} a donné à {agency} votre nom et votre adresse. Si vous êtes d’accord, une personne vous écrit à ce sujet ; rien d’autre n’est envoyé. Sinon, nous effaçons tout maintenant, et plus personne ne pourra nous donner votre adresse.',
    press: 'Oui, écrivez-moi',
    no: 'Non, effacez',
    doneTitle: 'Merci, nous vous écrivons',
    done: 'Une personne lit ce qui a été dit et vous écrit.',
    declinedTitle: 'C’est effacé',
    declined: 'Nous ne savons plus rien de vous, hormis un code qui nous empêche d’écrire à cette adresse.',
    used: 'Si vous avez accepté, nous vous écrivons. Si vous avez refusé, tout est effacé.',
    expired: 'Ce qui nous a été dit de vous est effacé, et rien de plus n’est envoyé.',
  },
  confirmEnquiry: {
    title: 'Est-ce bien vous qui avez écrit ?',
    text: 'Pressez le bouton : votre demande est lue et reçoit une réponse. Sinon, fermez cette page.',
    press: 'Oui, c’est moi',
    doneTitle: 'Merci, c’est arrivé',
    done: 'Une personne vous lit et vous répond. Un mot avec la référence part vers vous.',
    used: 'Si vous l’avez pressé, votre demande est arrivée ; vous n’avez rien à faire.',
    expired: 'Votre demande n’a pas été lue. Envoyez-la de nouveau et nous vous enverrons un autre lien.',
  },
  unsubscribe: {
    title: 'Arrêter la lettre',
    text: 'Une pression, et cette adresse ne reçoit plus de lettre de notre part.',
    press: 'Se désabonner',
    doneTitle: 'C’est arrêté',
    done: 'Vous ne recevez plus de lettre de notre part. Les réponses à vos demandes arrivent toujours.',
    unknownTitle: 'Ce lien n’est pas complet',
    unknown:
      'Une partie s’est peut-être perdue. Copiez l’adresse entière depuis le courriel, ou écrivez à {email} et une personne l’arrête pour vous.',
  },
  away: {
    title: 'Pas encore fait',
    text: 'Notre base de données ne répond pas, rien n’a donc été changé. Réessayez dans une minute.',
    press: 'Réessayer',
  },
}
