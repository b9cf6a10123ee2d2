import type { CountMessages } from '#messages/en/counts.ts'

export const counts: CountMessages = {
  title: 'كم نُقرأ',
  lead: 'الأيام الثلاثون الأخيرة كما يعدّها هذا الموقع بنفسه: مجاميع لا تخص أحدًا.',
  away: 'تعذّرت قراءة الأعداد الآن. حاول مرة أخرى بعد دقيقة.',
  none: 'لم يُعدّ شيء بعد.',
  byDay: 'بحسب اليوم',
  day: 'اليوم',
  visits: 'الزيارات',
  visitors: 'الزوار',
  views: 'الصفحات المقروءة',
  pages: 'أكثر الصفحات قراءة',
  page: 'الصفحة',
}
