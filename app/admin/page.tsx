import { redirect } from 'next/navigation'
import { requireMember } from './guard.ts'

export default async function Desk() {
  await requireMember()
  redirect('/admin/leads')
}
