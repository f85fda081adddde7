export const files = import.meta.glob<{ default: object }>([
  '../locales/ar/**/*.json',
  '!../locales/ar/{gallery,studio,studio-*}.json',
])
