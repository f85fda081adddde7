export const files = import.meta.glob<{ default: object }>([
  '../locales/en/**/*.json',
  '!../locales/en/{gallery,studio}.json',
  '!../locales/en/studio/*.json',
])
