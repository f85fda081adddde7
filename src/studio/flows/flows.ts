import type { Act, Flow, FlowStep } from '../../scenarios/flow.ts'

const privacy = 'account/settings/privacy'

const press = (role: 'button' | 'switch', key: string): Act => ({
  do: 'press',
  on: { role, name: { key } },
})
const follow = (slug: string): Act => ({
  do: 'press',
  on: { role: 'link', name: { key: `menu:${slug}` } },
})

/** A flow whose words are kept with those of the studio; a step without an act is there to look. */
function flow<const Name extends string>(
  name: Name,
  scenario: string,
  steps: readonly (readonly [say: string, act?: Act])[],
): Flow {
  const words = (key: string) => ({ key: `studio:flow.${name}.${key}` })
  return {
    title: words('title'),
    scenario: { extends: [scenario] },
    device: 'phone',
    steps: steps.map(([say, act]): FlowStep => ({ say: words(say), ...(act && { act }) })),
  }
}

/** Written by hand, in the order a person goes. */
export const flows = {
  'refuse-new-purpose': flow('refuse-new-purpose', 'new-purpose', [
    ['asked'],
    ['no', press('button', `${privacy}/announcements:no`)],
    ['answered'],
    ['toPrivacy', follow('privacy')],
    ['toActivity', follow('activity-and-receipts')],
    ['receipt'],
  ]),
  'stop-recommendation': flow('stop-recommendation', 'said-yes-to-much', [
    ['toPrivacy', follow('privacy')],
    ['toRecommendation', follow('recommendation-management')],
    ['isOn'],
    ['off', press('switch', 'policy:purpose.personalised-recommendation')],
    ['isOff'],
  ]),
  'only-necessary': flow('only-necessary', 'said-yes-to-much', [
    ['manyYes'],
    ['allBack', press('button', `${privacy}/personal-information:keepOnlyNecessary`)],
    ['done'],
    ['undo', press('button', `${privacy}/personal-information:undo`)],
    ['back'],
  ]),
} as const satisfies Record<string, Flow>

export type FlowName = keyof typeof flows
