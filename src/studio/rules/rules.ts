import { pack } from '../../policy/pack.ts'
import { both, named, pairs, type Rule, single, toggles } from './rule.ts'
import { every } from './verdict.ts'

const flow = (name: string) => `e2e/flows/${name}.spec.ts`
const privacy = 'account.settings.privacy'
const deletion = flow('account.settings.account-and-security.delete-account')

const rights = pack.menu.filter(
  ({ path, built }) => built && path.startsWith('account/settings/privacy/'),
)
/** The rules of section 6 of the peer research, in its order. */
export const rules: readonly Rule[] = [
  {
    number: 1,
    sources: ['11 CCR 7004'],
    kept: ({ surfaces }) => every(surfaces, ({ costs }) => costs && !costs.includes('more-steps')),
  },
  {
    number: 2,
    sources: ['11 CCR 7004'],
    kept: (run) =>
      every(
        toggles(run),
        ({ measured }) => measured && measured.steps.refuse <= measured.steps.accept,
      ),
  },
  {
    number: 3,
    sources: ['11 CCR 7004'],
    kept: ({ surfaces }) =>
      every(surfaces, ({ acceptAll, refuseAll }) => acceptAll === 0 || refuseAll > 0),
  },
  {
    number: 4,
    sources: ['11 CCR 7004', 'EDPB 03/2022'],
    kept: (run) => every(pairs(run), ({ remembered }) => remembered),
  },
  {
    number: 5,
    sources: ['ICO/CMA 2023'],
    kept: ({ surfaces }) => every(surfaces, ({ costs }) => costs && costs.length === 0),
  },
  {
    number: 6,
    sources: ['11 CCR 7004'],
    kept: (run) => every(pairs(run), ({ acceptFirst }) => acceptFirst),
  },
  {
    number: 7,
    sources: ['11 CCR 7004'],
    kept: (run) =>
      every(toggles(run), ({ choices, unclear }) => (choices === 0 ? null : unclear.length === 0)),
  },
  {
    number: 8,
    sources: ['ICO/CMA 2023', 'EDPB 03/2022'],
    kept: (run) =>
      both(
        every(toggles(run), ({ choices, onFromStart }) =>
          choices === 0 ? null : onFromStart === 0,
        ),
        run.probe.freshOn.length === 0 && run.probe.openingChanged === 0,
      ),
  },
  {
    number: 9,
    sources: ['GDPR 7(3)', 'CN rules'],
    kept: (run) => every(toggles(run), ({ measured }) => measured && measured.steps.refuse === 1),
  },
  {
    number: 10,
    sources: ['11 CCR 7004', 'ICO/CMA 2023'],
    kept: (run) => every(toggles(run), ({ othersStayed }) => othersStayed),
  },
  { number: 11, sources: ['11 CCR 7004'], kept: ({ probe }) => probe.coreAfterRefusal },
  { number: 12, sources: ['11 CCR 7004'], kept: ({ probe }) => probe.deletionOpensPlainly },
  {
    number: 13,
    sources: ['Honda order (CPPA)'],
    kept: ({ surfaces }) => every(surfaces, ({ costs, fields }) => costs && fields === 0),
    judged: [flow('account.settings.notification-settings.$unsubscribe')],
  },
  {
    number: 14,
    sources: ['Honda order (CPPA)', '16 CFR 312.5'],
    kept: ({ probe }) => probe.fieldsOfCheck === 1 && !probe.asksForFile,
    judged: [flow('account.customer-service')],
  },
  {
    number: 15,
    sources: ['Honda order (CPPA)'],
    judged: [flow(`${privacy}.children-and-guardians`)],
  },
  {
    number: 16,
    sources: ['Apple'],
    kept: ({ probe }) => probe.pressesToDeletion <= 3 && probe.deletionFoundBySearch,
  },
  { number: 17, sources: ['Apple'], kept: ({ probe }) => !probe.offersDeactivation },
  { number: 18, sources: ['Google Play'], kept: ({ probe }) => probe.deletionSignedOut },
  {
    number: 19,
    sources: ['ICO/CMA 2023', 'EDPB 03/2022'],
    kept: ({ probe }) => probe.pressingWords.length === 0,
  },
  { number: 20, sources: ['Peers'], kept: ({ probe }) => probe.deletionSaysWhy },
  { number: 21, sources: ['11 CCR 7020'], kept: ({ probe }) => probe.questionsBeforeCode <= 1 },
  { number: 22, sources: ['Apple'], kept: ({ probe }) => !probe.asksForReason },
  {
    number: 23,
    sources: ['Peers'],
    kept: ({ probe }) => probe.rightsWhilePending,
    judged: [deletion],
  },
  {
    number: 24,
    sources: ['Peers'],
    kept: ({ probe }) => probe.deletionDateEverywhere && probe.pressesToKeep === 1,
  },
  { number: 25, sources: ['Apple'], kept: ({ probe }) => probe.deletionSaysWhat },
  {
    number: 26,
    sources: ['Data Rights Protocol'],
    // One act, and the one question back.
    kept: ({ probe }) => probe.pressesToTakeBack <= 2,
  },
  {
    number: 27,
    sources: ['11 CCR 7021'],
    kept: ({ probe }) => probe.requestDates,
    judged: [flow('account.customer-service')],
  },
  {
    number: 28,
    sources: ['Data Rights Protocol', 'GDPR 12(4)'],
    judged: [flow('account.customer-service.desk')],
  },
  { number: 29, sources: ['Peers', '16 CFR 312.5'], kept: ({ probe }) => probe.coreWhilePending },
  {
    number: 30,
    sources: ['Peers'],
    kept: (run) => every(pairs(run), ({ closingIsNoAnswer }) => closingIsNoAnswer),
  },
  {
    number: 31,
    sources: ['EDPB 03/2022'],
    kept: (run) =>
      every(pairs(run), ({ askedAgain, remembered }) =>
        askedAgain === null ? null : both(!askedAgain, remembered),
      ),
  },
  {
    number: 32,
    sources: ['EDPB 03/2022'],
    // The screen Privacy leads to each with one press, where three would be allowed.
    kept: ({ probe }) => every(rights, ({ path }) => probe.privacyLinks.includes(path)),
  },
  { number: 33, sources: ['EDPB 03/2022'], judged: ['e2e/a11y/languages.spec.ts'] },
  {
    number: 34,
    sources: ['CN rules'],
    kept: (run) => every(named(run, 'recommendation'), single),
  },
  {
    number: 35,
    sources: ['16 CFR 312.5'],
    kept: (run) =>
      both(
        every(named(run, 'guardian'), ({ pressed, othersStayed }) => othersStayed && pressed >= 2),
        run.probe.childSwitches === 0,
      ),
    judged: [flow(`${privacy}.children-and-guardians`)],
  },
  {
    number: 36,
    sources: ['EDPB 03/2022'],
    kept: ({ surfaces }) =>
      every(surfaces, ({ ticked, nudges }) => ticked === 0 && nudges.length === 0),
  },
  {
    number: 37,
    sources: ['Peers'],
    kept: ({ probe }) => probe.retryOffered,
    judged: ['e2e/faults/withdrawal.spec.ts'],
  },
  { number: 38, sources: ['Peers'], kept: ({ probe }) => probe.signalHonoured },
]
