/** Marks a glossary term in words: its id, then what is shown, as `[[id|shown words]]`. */
export const marked = /\[\[([a-z0-9-]+)\|([^\]]+)\]\]/g

/** The words without their marks, for places where nothing can be pressed. */
export const plainText = (text: string) => text.replace(marked, '$2')
