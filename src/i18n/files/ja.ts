export const files = import.meta.glob<{ default: object }>([
  '../locales/ja/**/*.json',
  '!../locales/ja/{gallery,studio,studio-*}.json',
])
