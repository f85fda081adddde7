import type { SystemPermission } from './schema.ts'

/** What the device may be asked for, each only when one of its functions is used. */
export const permissions: readonly SystemPermission[] = [
  {
    id: 'location',
    clause: 'II(8).1',
    purposeId: 'permission.location',
    functions: [
      'address-autofill',
      'nearby-recommendations',
      'pick-up-points',
      'post-location',
      'member-code',
    ],
    permissionsApiName: 'geolocation',
  },
  {
    id: 'camera',
    clause: 'II(8).1',
    purposeId: 'permission.camera',
    functions: ['camera-search'],
    permissionsApiName: 'camera',
  },
  {
    id: 'microphone',
    clause: 'II(8).1',
    purposeId: 'permission.microphone',
    functions: ['voice-search'],
    permissionsApiName: 'microphone',
  },
  {
    id: 'photos',
    clause: 'II(8).1',
    purposeId: 'permission.photos',
    functions: ['picture-search', 'share-media'],
    permissionsApiName: null,
  },
  {
    id: 'notifications',
    clause: 'II(8).1',
    purposeId: 'permission.notifications',
    functions: ['service-notices', 'security-notices', 'commercial-notices'],
    permissionsApiName: 'notifications',
  },
  {
    id: 'clipboard',
    clause: 'II(5).3',
    purposeId: 'permission.clipboard',
    functions: ['open-shared-link', 'sharing-code', 'campaign-link'],
    permissionsApiName: 'clipboard-read',
  },
]
