type Parts = readonly (readonly [type: string, text: string])[]

const lines = (...all: string[]) => all.join('\r\n')

/** A raw mail of these headers and this text. */
export function rawMail(headers: Readonly<Record<string, string>>, text: string): Buffer {
  const head = Object.entries({ 'MIME-Version': '1.0', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return Buffer.from(lines(...head, '', text.replace(/\r?\n/g, '\r\n'), ''))
}

/** A raw mail of several parts. */
export function multipart(type: string, headers: Readonly<Record<string, string>>, parts: Parts): Buffer {
  const body = parts.map(([kind, text]) => lines('--part', `Content-Type: ${kind}`, '', text, '')).join('')
  return rawMail({ ...headers, 'Content-Type': `${type}; boundary="part"` }, `${body}--part--`)
}

/** A bounce as RFC 3464 has it, with what it returns of the mail. */
export function bounce(
  to: string,
  told: { status: string; diagnostic: string; action?: string; original?: string; id?: string },
): Buffer {
  const { status, diagnostic, action = 'failed', original = '', id = `${Math.random()}@mx.example` } = told
  const headers = {
    'Return-Path': '<>',
    From: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
    To: to,
    Subject: 'Undelivered Mail Returned to Sender',
    'Message-ID': `<${id}>`,
    'Auto-Submitted': 'auto-replied',
  }
  return multipart('multipart/report; report-type=delivery-status', headers, [
    ['text/plain', 'This is the mail system at host mx.example.\r\nYour message could not be delivered.'],
    [
      'message/delivery-status',
      lines(
        'Reporting-MTA: dns; mx.example',
        'Arrival-Date: Mon, 2 Nov 2026 10:00:00 +0000',
        '',
        'Final-Recipient: rfc822; ada@example.com',
        `Action: ${action}`,
        `Status: ${status}`,
        `Diagnostic-Code: smtp; ${diagnostic.replaceAll('\n', '\r\n    ')}`,
      ),
    ],
    ['message/rfc822', lines(...original.split('\n'), 'Subject: Notes', '', 'A letter.')],
  ])
}

/** A complaint as RFC 5965 has it. */
export function complaint(to: string, original: string, type = 'abuse'): Buffer {
  const headers = {
    From: 'feedback@provider.example',
    To: to,
    Subject: 'FW: Notes',
    'Message-ID': `<${Math.random()}@provider.example>`,
  }
  return multipart('multipart/report; report-type=feedback-report', headers, [
    ['text/plain', 'This is an email abuse report.'],
    [
      'message/feedback-report',
      lines(`Feedback-Type: ${type}`, 'User-Agent: Provider/1.0', 'Version: 1', 'Arrival-Date: now'),
    ],
    ['text/rfc822-headers', lines(...original.split('\n'), 'Subject: Notes')],
  ])
}
