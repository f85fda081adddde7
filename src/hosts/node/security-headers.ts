import { secureHeaders } from 'hono/secure-headers'

/**
 * Headers of every answer. No inline script or style, and scripts only as Trusted Types. Nobody may
 * put it in a frame, but for the studio of a demo host itself.
 */
export const securityHeaders = ({ framedByItself }: { framedByItself: boolean }) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: [framedByItself ? "'self'" : "'none'"],
      formAction: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    xFrameOptions: framedByItself ? 'SAMEORIGIN' : 'DENY',
  })
