import type { Desk, RequestKind } from './desk-schema.ts'

const privacy = 'account/settings/privacy'
const rights = (id: string, clause: string, rest: Partial<RequestKind> = {}): RequestKind => ({
  id,
  clause,
  deadline: 'rights-request',
  verification: false,
  needsWords: false,
  ...rest,
})

export const desk: Desk = {
  kinds: [
    rights('consult', 'IV(1).3', { verification: true }),
    rights('correct', 'IV(1).3', {
      verification: true,
      needsWords: true,
      selfService: 'account/personal-information',
    }),
    rights('supplement', 'IV(1).3', {
      verification: true,
      needsWords: true,
      selfService: 'account/personal-information',
    }),
    rights('copy', 'IV(2).2', {
      verification: true,
      selfService: `${privacy}/personal-info-download`,
    }),
    rights('delete', 'IV(3)', { verification: true, asks: 'deletion-ground' }),
    rights('withdraw', 'IV(4)', {
      asks: 'consents',
      selfService: `${privacy}/personal-information`,
    }),
    rights('object', 'IV(7)', {
      asks: 'uses',
      selfService: `${privacy}/recommendation-management`,
    }),
    rights('restrict-processing', 'IV(7)', { asks: 'uses' }),
    rights('restrict-transfer', 'IV(7)', {
      asks: 'transfers',
      selfService: `${privacy}/authorization-management`,
    }),
    rights('contest-decision', 'IV(6)', { asks: 'decision', needsWords: true }),
    rights('close-account', 'IV(5).2', {
      verification: true,
      selfService: 'account/settings/account-and-security/delete-account',
    }),
    rights('complaint', 'VIII', { deadline: 'contact', needsWords: true }),
    rights('officer-question', 'VIII.2', { deadline: 'contact', needsWords: true }),
  ],
  deletionGrounds: [
    { id: 'unlawful', clause: 'IV(3).1' },
    { id: 'no-consent', clause: 'IV(3).2' },
    { id: 'agreement-broken', clause: 'IV(3).3' },
    { id: 'purpose-over', clause: 'IV(3).4' },
    { id: 'service-ended', clause: 'IV(3).5' },
  ],
  // The five of clause IV(8), in its order.
  refusalGrounds: [
    'not-about-you',
    'repeated-without-reason',
    'too-much-technology',
    'rights-of-others',
    'unrealistic',
  ],
  extensionReasons: ['complex', 'many-requests', 'waiting-for-others'],
  officer: { email: 'pip.tmw@service.alibaba.com', service: 'Taobao' },
  attachments: {
    count: 5,
    bytes: 2_000_000,
    types: ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'],
  },
}
