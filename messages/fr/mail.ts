import type { MailMessages } from '../en/mail.ts'

export const mail: MailMessages = {
  greeting: 'Bonjour,',
  signature: '{agency}',
  autoReply: {
    subject: 'Nous avons reçu votre message ({reference})',
    text: 'Merci de nous avoir écrit. Votre message nous est parvenu sous la référence {reference}.',
    next: 'Une personne le lit et vous répond avant le {due}.',
    notYou: 'Si ce n’est pas vous qui avez écrit, vous n’avez rien à faire.',
  },
  confirm: {
    subject: 'Était-ce vous ? Confirmez la lettre',
    text: 'Quelqu’un, vous sans doute, a donné cette adresse pour notre lettre, avec ces mots :',
    press: 'Si c’était vous, ouvrez la page et pressez le bouton. Alors seulement nous vous écrirons.',
    button: 'Ouvrir la page de confirmation',
    notYou: 'Sinon, ne faites rien. Ce lien expire dans {days} jours et nous oublions alors la demande.',
  },
  confirmEnquiry: {
    subject: 'Une pression de plus pour envoyer votre demande ({reference})',
    text: 'Votre demande {reference} est arrivée en même temps que beaucoup d’autres. Pour être sûrs qu’une personne l’a écrite, nous la lisons dès que vous avez pressé le bouton de cette page :',
    button: 'Ouvrir la page',
    notYou:
      'Si ce n’était pas vous, ne faites rien : personne ne la lit, et le lien cesse dans {days} jours.',
  },
  sourceNotice: {
    subject: 'Nous avons noté votre demande ({reference})',
    text: 'Vous nous avez dit {way} ce qu’il vous faut, et nous l’avons noté sous la référence {reference}.',
    kept: 'Ce que nous gardons de vous, pourquoi et combien de temps se lit ici. Si vous ne le voulez pas, répondez à ce courriel et nous l’effaçons.',
    button: 'Notre politique de confidentialité',
  },
  referralNotice: {
    subject: 'Quelqu’un a donné votre adresse à {agency}',
    text: 'Une personne qui vous connaît pense que {agency} peut vous être utile et nous a donné votre nom et votre adresse. Vous n’avez rien demandé : nous écrivons donc une seule fois. Qui c’était, et ce qui a été dit, se trouve sur cette page, où vous décidez :',
    button: 'Voir qui c’était, et décider',
    nothing:
      'Sans réponse, vous n’entendrez plus parler de nous ; après {period}, ce qui nous a été dit est effacé.',
  },
  staffNotice: {
    subject: 'Nouvelle demande {reference}',
    text: 'Une nouvelle demande est arrivée par le formulaire « {form} ». À répondre avant le {due}.',
    button: 'L’ouvrir dans le bureau',
  },
  announcement: {
    why: 'Vous recevez cette lettre parce que vous l’avez demandée et confirmée.',
    unsubscribe: 'Se désabonner',
  },
}
