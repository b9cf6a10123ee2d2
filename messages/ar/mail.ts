import type { MailMessages } from '../en/mail.ts'

export const mail: MailMessages = {
  greeting: 'مرحبًا،',
  signature: '{agency}',
  autoReply: {
    subject: 'وصلتنا رسالتك ({reference})',
    text: 'شكرًا لكتابتك إلينا. وصلتنا رسالتك بالرقم المرجعي {reference}.',
    next: 'يقرؤها إنسان ويجيبك قبل {due}.',
    notYou: 'إن لم تكن أنت من كتب فلا حاجة إلى فعل شيء.',
  },
  confirm: {
    subject: 'هل كنت أنت؟ أكّد الاشتراك في الرسالة الإخبارية',
    text: 'أعطى أحدهم، ولعلّه أنت، هذا العنوان لرسالتنا الإخبارية بهذه الكلمات:',
    press: 'إن كنت أنت فافتح الصفحة واضغط الزر فيها. عندئذ فقط نراسلك.',
    button: 'افتح صفحة التأكيد',
    notYou: 'وإلا فلا تفعل شيئًا. تنتهي صلاحية الرابط بعد {days} يومًا ثم ننسى الطلب.',
  },
  staffNotice: {
    subject: 'طلب جديد {reference}',
    text: 'وصل طلب جديد عبر النموذج «{form}». الإجابة قبل {due}.',
    button: 'افتحه في المكتب',
  },
  announcement: {
    why: 'تصلك هذه الرسالة لأنك طلبت رسالتنا الإخبارية وأكّدت طلبك.',
    unsubscribe: 'إلغاء الاشتراك',
  },
}
