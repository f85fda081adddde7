import type { namedScenarios } from '../../scenarios/named.ts'
import type { Role } from '../dom.ts'

/** A thing on a screen, by its role and by the key of its words, so that every language works. */
export interface Target {
  role: Role
  /** `namespace:key`. */
  name: string
}

/** One step: what is said about it, and what is pressed; nothing is, where there is only to look. */
export interface FlowStep {
  say: string
  press?: Target
}

interface Flow {
  scenario: keyof typeof namedScenarios
  steps: readonly FlowStep[]
}

const privacy = 'account/settings/privacy'
const link = (slug: string): Target => ({ role: 'link', name: `menu:${slug}` })

/** Recorded by hand, in the order a person goes; each begins where its scenario opens. */
export const flows = {
  'refuse-new-purpose': {
    scenario: 'new-purpose',
    steps: [
      { say: 'asked' },
      { say: 'no', press: { role: 'button', name: `${privacy}/announcements:no` } },
      { say: 'answered' },
      { say: 'toPrivacy', press: link('privacy') },
      { say: 'toActivity', press: link('activity-and-receipts') },
      { say: 'receipt' },
    ],
  },
  'stop-recommendation': {
    scenario: 'said-yes-to-much',
    steps: [
      { say: 'toPrivacy', press: link('privacy') },
      { say: 'toRecommendation', press: link('recommendation-management') },
      { say: 'isOn' },
      {
        say: 'off',
        press: { role: 'switch', name: `${privacy}/recommendation-management:personalised` },
      },
      { say: 'isOff' },
    ],
  },
  'only-necessary': {
    scenario: 'said-yes-to-much',
    steps: [
      { say: 'manyYes' },
      {
        say: 'allBack',
        press: { role: 'button', name: `${privacy}/personal-information:keepOnlyNecessary` },
      },
      { say: 'done' },
      { say: 'undo', press: { role: 'button', name: `${privacy}/personal-information:undo` } },
      { say: 'back' },
    ],
  },
} as const satisfies Record<string, Flow>

export type FlowName = keyof typeof flows
