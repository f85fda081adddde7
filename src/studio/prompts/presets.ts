/** How a prompt is built; what it says can be changed on the page. */
export interface Preset {
  accept: 'primary' | 'secondary'
  refuse: 'primary' | 'secondary' | 'text'
  /** The no is on the layer after the first. */
  hidden?: true
}

/** This app's own way, and four that are found elsewhere. */
export const presets = {
  ours: { accept: 'secondary', refuse: 'secondary' },
  'loud-yes': { accept: 'primary', refuse: 'secondary' },
  'text-no': { accept: 'primary', refuse: 'text' },
  'hidden-no': { accept: 'secondary', refuse: 'secondary', hidden: true },
  guilt: { accept: 'secondary', refuse: 'secondary' },
} as const satisfies Record<string, Preset>

export type PresetName = keyof typeof presets
