import { noticeOf } from '#lib/app.ts'
import { agency } from './agency.ts'
import { built } from './built.ts'

/** The notice this build shows: what its forms carry and its privacy page prints. */
export const notice = noticeOf(agency, built.deployment)
