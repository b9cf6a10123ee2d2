import type { EmbedMessages } from '#messages/en/embeds.ts'

export const embeds: EmbedMessages = {
  video:
    'Cette vidéo se trouve chez {name}. Rien n’est demandé à {name} tant que vous n’appuyez pas ; ensuite, {name} apprend votre adresse réseau et que vous la regardez, et peut enregistrer quelque chose dans votre navigateur.',
  map: 'Cette carte est dessinée par {name}. Rien n’est demandé à {name} tant que vous n’appuyez pas ; ensuite, {name} apprend votre adresse réseau et le lieu que vous regardez.',
  show: 'Afficher ici',
  open: 'Ouvrir chez {name}',
  always: 'Toujours afficher ce que garde {name}',
}
