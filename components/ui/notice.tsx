import type { ReactNode, Ref } from 'react'

export type NoticeProps = {
  tone?: 'plain' | 'good' | 'warn' | 'danger'
  title?: ReactNode
  children: ReactNode
  /** `status` for what came about while the person was here, `alert` for what stopped them. */
  role?: 'status' | 'alert'
  ref?: Ref<HTMLDivElement>
}

/** A passage set apart. Its tone is told by words as well as by colour (R13: 1.4.1). */
export function Notice({ tone = 'plain', title, children, role, ref }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={role} ref={ref} tabIndex={role ? -1 : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
