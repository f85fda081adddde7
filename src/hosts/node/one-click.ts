import type { Application } from '../../api/application.ts'
import { apiBase } from '../../contract/operations.ts'

/**
 * RFC 8058: what a mail program sends to the address in `List-Unsubscribe` when its reader presses
 * its own button. It has no session, no key and no origin; anything but the fixed words is no such
 * press.
 */
export async function oneClick(application: Application, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  if (form.get('List-Unsubscribe') !== 'One-Click') return new Response(null, { status: 400 })
  const { pathname, origin } = new URL(request.url)
  const token = pathname.split('/').at(-1) ?? ''
  const answer = await application.fetch(
    new Request(`${origin}${apiBase}/unsubscribe/${token}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: '{}',
    }),
  )
  return new Response(null, { status: answer.status })
}
