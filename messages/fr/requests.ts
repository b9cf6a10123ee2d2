import type { RequestMessages } from '#messages/en/requests.ts'

export const requests: RequestMessages = {
  correct: {
    title: 'Ce que nous détenons de vous',
    text: 'Écrivez ce qui est juste et envoyez-le. Notre équipe voit les deux côte à côte et décide de chacun ; vous avez la réponse avant le {due}.',
    fields: { name: 'Nom', company: 'Société', phone: 'Téléphone', email: 'Adresse électronique' },
    send: 'Envoyer ce qui est juste',
    waits: 'En attente d’une décision : {field}.',
    accepted: 'Corrigé : {field}.',
    refused: 'Non changé : {field}, car {ground}',
    same: 'Rien n’a été envoyé : tout est déjà tel que nous le détenons.',
  },
  code: {
    label: 'Ou écrivez les six chiffres du courriel',
    hint: 'Ils sont dans le même courriel que le lien. L’un des deux suffit.',
    press: 'Cette demande est de moi',
    wrong:
      'Cela n’a pas marché : les chiffres sont autres, ont servi, ont été essayés trop souvent, ou leur temps est passé. Le lien du courriel marche encore jusqu’à sa fin.',
    tooMany:
      'De très nombreux codes ont été écrits depuis votre réseau. Attendez une minute et pressez de nouveau.',
  },
}
