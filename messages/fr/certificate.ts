import type { Messages } from '#messages/en.ts'

export const certificate: Messages['certificate'] = {
  title: 'Vérifier un certificat d’effacement',
  text: 'Collez un certificat que nous avons remis, ou choisissez son fichier. Nous n’en conservons rien.',
  paste: 'Le certificat',
  file: 'Ou son fichier',
  send: 'Vérifier',
  keyText: 'Tout programme de signature (JWS, Ed25519) peut aussi le vérifier :',
  keyLink: 'notre clé publique',
  found: {
    final:
      'Authentique et définitif : nous avons effacé, et chaque société à laquelle nous avions recours pour cette personne a confirmé l’avoir fait.',
    pending:
      'Authentique et en attente : nous avons effacé. Une société à laquelle nous avions recours pour cette personne doit encore confirmer l’avoir fait.',
    altered: 'Modifié : il nomme notre clé et n’est pas tel que nous l’avons remis.',
    foreign: 'Pas de nous : nous n’avons remis aucun certificat de ce genre.',
  },
  ownTitle: 'Certificat d’effacement',
  erased: 'Effacé le {day}, certificat {reference}. Il ne contient rien sur personne.',
  final: 'Il est définitif.',
  pending: 'Il est en attente jusqu’à ce que celles-ci confirment leur effacement : {names}.',
  held: 'Pas encore effacé, car la loi l’exige : {records}. Cela part quand ce motif prend fin, avec un certificat à part, sous la même référence de votre demande.',
  heldRecord: '{record} ({ground})',
  grounds: {
    tax: 'comptabilité et impôts',
    dispute: 'un litige',
    order: 'l’ordre d’un tribunal ou d’une autorité',
    other_law: 'une autre loi',
    not_said: 'une obligation légale',
  },
  download: 'Le certificat en fichier',
  noneTitle: 'Pas encore de certificat',
  none: 'Il n’y en a aucun sous cette référence. Si vos données sont en cours d’effacement, revenez demain ; sinon, vérifiez que la référence est celle de notre message.',
}
