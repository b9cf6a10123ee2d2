import type { DocumentMessages } from '#messages/en/documents.ts'

export const documents: DocumentMessages = {
  thanks: {
    title: 'Merci, c’est bien arrivé',
    text: 'Une personne lit votre message et vous répond. Vous n’avez rien d’autre à faire.',
    reference: 'Votre référence',
    keep: 'Rappelez-la si vous nous écrivez de nouveau à ce sujet.',
    mailed: 'Un mot avec cette référence part vers l’adresse que vous avez donnée.',
    confirm:
      'Vous avez aussi demandé la lettre : sauf si cette adresse est déjà sur la liste ou a été interrogée récemment, un second message vous demande si c’était bien vous. Pressez son bouton, sinon elle ne commence pas.',
    held: 'Votre demande attend encore une pression : il en est arrivé tant à la fois que nous vérifions par courriel qu’une personne l’a écrite. Pressez le bouton du message qui part vers vous, et elle est lue.',
    unasked:
      'C’est bien arrivé, mais nous n’avons pas pu vous demander par courriel, à l’instant, si cela vient de vous. Une personne le voit. Pour recevoir cette question, envoyez le formulaire de nouveau dans une heure, ou écrivez-nous en rappelant la référence.',
    due: 'Nous répondons au plus tard {moment}.',
    wish: {
      moment: 'Vous avez demandé un appel le {moment}.',
      day: 'Vous avez demandé un appel le {day}.',
      time: 'Vous avez demandé un appel à {time} ({zone}).',
    },
    material: 'Votre fichier',
    materialUntil: 'Le lien vaut un jour. Gardez le fichier, pas le lien.',
    home: 'Retour à l’accueil',
  },
  closed: {
    title: 'C’est terminé',
    text: 'C’était ouvert jusqu’au {moment}. Plus rien n’est pris, et ce qui a été envoyé est supprimé comme le dit notre politique de confidentialité.',
  },
  archive: {
    title: 'Anciens numéros',
    lead: 'Ce que nous avons envoyé à ceux qui ont demandé notre lettre.',
    none: 'Aucun numéro n’est encore paru.',
    published: 'Publié le {day}',
    older: 'Numéros plus anciens',
    all: 'Tous les anciens numéros',
    subscribe: 'Recevoir le prochain par courriel',
    away: 'Les numéros ne peuvent pas être lus en ce moment. Réessayez dans une minute.',
  },
  thanksUnknown: {
    title: 'Cette page ne dit rien de {reference}',
    text: 'Pendant un jour, cette page dit à qui vient d’envoyer quelque chose que c’est arrivé. Pour une demande plus ancienne, écrivez-nous en rappelant sa référence.',
    signUpTitle: 'Rien n’a été envoyé d’ici à l’instant',
    signUpText:
      'Pendant un jour, cette page dit à qui vient de s’inscrire ce qui suit. Ouvrez le formulaire pour vous inscrire.',
  },
  thanksNewsletter: {
    title: 'Encore une étape',
    text: 'Si cette adresse n’est pas encore sur la liste, un message avec un bouton lui est envoyé ; pressez-le et vous y êtes. Aucun n’est envoyé là où un message est parti récemment, ni à une adresse dont le courrier a été refusé ou signalé. D’ici là, vous ne recevez rien.',
    unsentTitle: 'Pas encore',
    unsent:
      'Aucun courriel ne peut partir de ce site en ce moment : aucun message n’est allé à l’adresse et la lettre ne commence pas. Réessayez un autre jour.',
  },
}
