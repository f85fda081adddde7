export const files = import.meta.glob<{ default: object }>([
  '../locales/*/{gallery,studio}.json',
  '../locales/*/studio/*.json',
])
