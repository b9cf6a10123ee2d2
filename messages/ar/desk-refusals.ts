import type { deskRefusals as english } from '#messages/en/desk-refusals.ts'

export const deskRefusals: typeof english = {
  refusals: {
    taken_back: 'سُحبت قبل خروجها',
    no_postal_address: 'لم تُدخل الوكالة عنوانًا بريديًّا',
    pause: 'طلب صاحبها توقفًا',
    topic_declined: 'رفض صاحبها هذا الموضوع',
    less_often: 'طلب صاحبها أقل',
    told_before: 'سُئل أو أُخبر من قبل، ولا يكون ذلك إلا مرة',
    tried_again: 'أُرسلت من جديد باليد',
    restricted: 'بيانات الشخص مقيّدة',
    suppressed: 'العنوان في قائمة منع المراسلة',
    address_cap: 'بلغت الرسائل التي يسببها غيره إلى عنوان واحد في الساعة حدّها',
    no_consent: 'لا موافقة سارية',
    purpose_changed: 'تغيّر غرضها ولم يُخبر صاحبها بعد',
    no_address: 'لم يُعطَ عنوان',
    frequency_cap: 'أُرسل من قبل العدد الموعود',
    abandoned: 'انقطع الإرسال في منتصفه، وقد تكون لدى خادم البريد',
    restored: 'كانت تنتظر حين أُخذت النسخة الاحتياطية التي استُعيدت منها قاعدة البيانات، وقد تكون خرجت بعدها',
    key_over: 'قد تكون خرجت قبل أكثر من يوم، وإن أُرسلت من جديد فقد تصل مرتين',
    not_written: 'تعذّرت كتابتها',
    gone: 'ما كانت بشأنه لم يعد موجودًا',
    merged: 'دُمج قارئها مع من له عنوان آخر',
  },
}
