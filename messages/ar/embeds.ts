import type { EmbedMessages } from '#messages/en/embeds.ts'

export const embeds: EmbedMessages = {
  video:
    'هذا المقطع محفوظ لدى {name}. لا يُطلب شيء من {name} قبل أن تضغط؛ وعندها يعرف {name} عنوان شبكتك وأنك تشاهده، وقد يخزّن شيئًا في متصفحك.',
  map: 'هذه الخريطة يرسمها {name}. لا يُطلب شيء من {name} قبل أن تضغط؛ وعندها يعرف {name} عنوان شبكتك والمكان الذي تنظر إليه.',
  show: 'اعرضه هنا',
  open: 'افتحه لدى {name}',
  always: 'اعرض دائمًا ما يحفظه {name}',
}
