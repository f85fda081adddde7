import { secureHeaders } from 'hono/secure-headers'

/**
 * Headers of every answer. No inline script or style, and scripts only as Trusted Types. Nobody may
 * put it in a frame, but for the apps it is a panel of, and the studio of a demo host itself.
 */
export const securityHeaders = ({ framedBy }: { framedBy: readonly string[] }) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: framedBy.length > 0 ? [...framedBy] : ["'none'"],
      formAction: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    // Knows no list; every browser that has the panel goes by frame-ancestors.
    xFrameOptions: framedBy.length > 0 ? false : 'DENY',
  })
