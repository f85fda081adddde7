type Field = HTMLInputElement | HTMLTextAreaElement

const fields = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=hidden])'
const touched = new Set<Field>()

/** Remembers which fields somebody typed into. */
export function watchTyping(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches(fields)) touched.add(target as Field)
  })
}

/** Whether something typed stands on the screen still. */
export function isSomethingTyped(): boolean {
  for (const field of touched) if (!field.isConnected) touched.delete(field)
  return [...touched].some(({ value }) => value.trim() !== '')
}
