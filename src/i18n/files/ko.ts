export const files = import.meta.glob<{ default: object }>([
  '../locales/ko/**/*.json',
  '!../locales/ko/{gallery,studio,studio-*}.json',
])
