import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../../api/problems.ts'
import { isThisMachine } from './own-names.ts'

interface Asked {
  /** `--demo`: a demo whatever else is set. */
  demo: boolean
  /** `--no-demo`: for real people. */
  noDemo: boolean
  /** PUBLIC_URL; empty is the same as not set. */
  publicUrl: string | undefined
}

type Choice =
  | { demo: boolean; saying?: string; warning?: string }
  /** Why the host must not start, and what to do. */
  | { refusal: string }

const whatItDoes =
  'It shows sign-in codes to whoever asks for them, and anyone can become any of its people, move its clock and empty it.'

/**
 * Whether a host is a demo: only when nothing points at a deployment. An address for others is
 * such a pointer, and nobody is to find out from a stranger that the codes were on show.
 */
export function chooseDemo({ demo, noDemo, publicUrl }: Asked): Choice {
  if (demo && noDemo) return { refusal: 'Give --demo or --no-demo, not both.' }
  if (noDemo) return { demo: false }
  const here = !publicUrl || (URL.canParse(publicUrl) && isThisMachine(new URL(publicUrl).host))
  if (here) {
    return {
      demo: true,
      saying: `This is a demo. ${whatItDoes} Never for real people: for them start it with --no-demo.`,
    }
  }
  if (demo) {
    return {
      demo: true,
      warning: [
        `!!! DEMO at ${publicUrl}, as --demo asks for. ${whatItDoes}`,
        '!!! Never for real people: for them start it with --no-demo.',
        '!!! Calls that a proxy marks as forwarded get no sample people and no codes.',
      ].join('\n'),
    }
  }
  return {
    refusal: [
      `Not started: PUBLIC_URL is ${publicUrl}, where others can come, and without --no-demo this host is a demo.`,
      whatItDoes,
      'To serve real people, start it with --no-demo. To try it out on this machine, unset PUBLIC_URL.',
      'Only if all of that may be open to everyone at that address: start it with --demo.',
    ].join('\n'),
  }
}

const marks = /^(forwarded|via|x-real-ip|x-forwarded-.+)$/

/**
 * What only a demo has is not for calls that came through a proxy: then the host is within reach of
 * others, whatever it was told.
 */
export const onlyDirect: MiddlewareHandler = async ({ req }, next) => {
  if (![...req.raw.headers.keys()].some((name) => marks.test(name))) return next()
  return problemResponse('forbidden', {
    reason: 'forwarded',
    next: 'Open this demo on the machine it runs on, with no proxy before it. To serve real people, start it with --no-demo.',
  })
}
