import type { deskPasskeys as english } from '#messages/en/desk-passkeys.ts'

export const deskPasskeys: typeof english = {
  title: 'Clés d’accès',
  text: 'Une clé d’accès est gardée par votre téléphone, votre ordinateur, une clé de sécurité ou un gestionnaire de mots de passe. Elle ouvre le bureau à elle seule, sans mot de passe ni code, et sur ce site seulement.',
  signIn: 'Se connecter par une clé d’accès',
  asFactor: 'Utiliser une clé d’accès',
  orCode: 'ou par un code',
  noScript:
    'Une clé d’accès a besoin de script, que ce navigateur n’exécute pas ici. Tout le reste marche sans.',
  browser: {
    unable: 'Ce navigateur ne connaît pas les clés d’accès. Entrez autrement.',
    dismissed:
      'Aucune clé n’a été donnée : la fenêtre a été fermée, ou cela a pris trop de temps. Appuyez de nouveau quand vous serez prêt.',
    already: 'Cet appareil a déjà une clé d’accès pour vous ici.',
    failed: 'La clé d’accès n’a pas pu être demandée. Rechargez la page, puis réessayez.',
  },
  wrong: {
    unscripted:
      'Une clé d’accès a besoin de script. Si ce navigateur l’exécute, rechargez la page et appuyez de nouveau.',
    asked:
      'Cela a pris plus de cinq minutes, avait commencé dans une autre fenêtre, ou avait déjà reçu sa réponse. Appuyez de nouveau.',
    unknown: 'Personne dans l’équipe n’a cette clé d’accès. Elle a peut-être été retirée : entrez autrement.',
    unproven:
      'Cette clé d’accès est celle d’un autre site, ou sa réponse n’a pas pu être vérifiée. Personne n’est entré par elle.',
    copied:
      'Cette clé d’accès est venue avec un compte plus ancien que la dernière fois : une copie peut être en usage. Elle a été refusée, et la page de votre compte le dit : entrez autrement, puis retirez-la.',
    often: 'Trop de clés d’accès ont été essayées d’ici. Attendez une minute, puis réessayez.',
  },
  list: {
    none: 'Vous n’avez pas encore de clé d’accès.',
    name: 'Nom',
    added: 'Ajoutée',
    used: 'Dernier usage',
    never: 'jamais utilisée',
    change: 'Retirer',
    remove: 'Retirer',
    removeLabel: 'Retirer {name}',
    suspected:
      'Une copie peut être en usage : elle est venue avec un compte plus ancien. Retirez-la et ajoutez-en une autre.',
  },
  add: {
    name: 'Nom de la clé d’accès',
    nameHint: 'Pour la reconnaître, par exemple « Portable du travail ».',
    submit: 'Ajouter une clé d’accès',
    added: 'La clé d’accès est ajoutée. Elle vous connecte à elle seule.',
    asked:
      'Cela a pris plus de cinq minutes, ou avait commencé dans une autre fenêtre. Rien n’a été ajouté : appuyez de nouveau.',
    unproven: 'Ce que l’appareil a donné n’a pas pu être vérifié : rien n’a été ajouté. Réessayez.',
    kept_already: 'Cette clé d’accès est déjà connue ici. Rien n’a été ajouté.',
    full: 'Vous avez vingt clés d’accès, et nous n’en gardons pas plus. Retirez-en une d’abord, puis ajoutez celle-ci.',
  },
  removed: 'Retirée. Elle n’ouvre plus rien, et vos autres sessions sont fermées.',
  gone: 'Cette clé d’accès avait déjà été retirée.',
  only: 'C’est votre seul second facteur. Ajoutez d’abord une autre clé ou une application, puis retirez celle-ci.',
  stale:
    'Pour ajouter ou retirer une clé d’accès, donnez de nouveau votre second facteur : il date d’un moment.',
  staleSubmit: 'Le donner de nouveau',
  staleOther:
    'Pour ajouter une clé d’accès, déconnectez-vous et reconnectez-vous : votre connexion date d’un moment.',
  noSite:
    'Les navigateurs ne font de clés d’accès que pour un site qui a un nom, en HTTPS, et celui-ci n’en a pas encore.',
  atFirst: {
    title: 'Ou utilisez une clé d’accès',
    text: 'Il ne vous faut alors ni application ni mot de passe.',
    instead: 'Utiliser une clé d’accès au lieu d’un mot de passe',
  },
}
