/*
 * The keys of every word, from the English files: a wrong one fails `npm run types`. One line for
 * each file. A group that `Open` names is looked up by an id of the policy pack or a code of the
 * API, which may be any: there only the group is checked.
 */

import type accountCustomerService from './locales/en/account/customer-service.json'
import type accountFollowing from './locales/en/account/following.json'
import type accountHistory from './locales/en/account/history.json'
import type accountMessagesShopDoNotDisturb from './locales/en/account/messages/$shop/do-not-disturb.json'
import type accountMessagesShop from './locales/en/account/messages/$shop.json'
import type accountMessages from './locales/en/account/messages.json'
import type accountMyOrdersOrder from './locales/en/account/my-orders/$order.json'
import type accountMyOrders from './locales/en/account/my-orders.json'
import type accountPersonalInformationPersonalHomepage from './locales/en/account/personal-information/personal-homepage.json'
import type accountPersonalInformationPostedContent from './locales/en/account/personal-information/posted-content.json'
import type accountPersonalInformation from './locales/en/account/personal-information.json'
import type accountSettingsAccountAndSecurityDeleteAccount from './locales/en/account/settings/account-and-security/delete-account.json'
import type accountSettingsAccountAndSecurityDevices from './locales/en/account/settings/account-and-security/devices.json'
import type accountSettingsAccountAndSecurity from './locales/en/account/settings/account-and-security.json'
import type accountSettingsNotificationSettingsUnsubscribe from './locales/en/account/settings/notification-settings/$unsubscribe.json'
import type accountSettingsNotificationSettings from './locales/en/account/settings/notification-settings.json'
import type accountSettingsPrivacyActivityAndReceipts from './locales/en/account/settings/privacy/activity-and-receipts.json'
import type accountSettingsPrivacyAnnouncements from './locales/en/account/settings/privacy/announcements.json'
import type accountSettingsPrivacyAuthorizationManagement from './locales/en/account/settings/privacy/authorization-management.json'
import type accountSettingsPrivacyChildrenAndGuardians from './locales/en/account/settings/privacy/children-and-guardians.json'
import type accountSettingsPrivacyCookiesAndSimilarTechnologies from './locales/en/account/settings/privacy/cookies-and-similar-technologies.json'
import type accountSettingsPrivacyPartnersAndSdks from './locales/en/account/settings/privacy/partners-and-sdks.json'
import type accountSettingsPrivacyPersonalInfoDownload from './locales/en/account/settings/privacy/personal-info-download.json'
import type accountSettingsPrivacyPersonalInformation from './locales/en/account/settings/privacy/personal-information.json'
import type accountSettingsPrivacyPrivacyCheckUp from './locales/en/account/settings/privacy/privacy-check-up.json'
import type accountSettingsPrivacyPrivacyPolicy from './locales/en/account/settings/privacy/privacy-policy.json'
import type accountSettingsPrivacyRecommendationManagement from './locales/en/account/settings/privacy/recommendation-management.json'
import type accountSettingsPrivacySystemPermissionManagement from './locales/en/account/settings/privacy/system-permission-management.json'
import type accountSettingsPrivacy from './locales/en/account/settings/privacy.json'
import type accountSettings from './locales/en/account/settings.json'
import type accountWishlist from './locales/en/account/wishlist.json'
import type account from './locales/en/account.json'
import type common from './locales/en/common.json'
import type desk from './locales/en/desk.json'
import type erasures from './locales/en/erasures.json'
import type exported from './locales/en/export.json'

import type gallery from './locales/en/gallery.json'
import type glossary from './locales/en/glossary.json'
import type policy from './locales/en/policy.json'
import type records from './locales/en/records.json'
import type signInAuthorise from './locales/en/sign-in/authorise.json'
import type signInBrowse from './locales/en/sign-in/browse.json'
import type signInExampleId from './locales/en/sign-in/example-id.json'
import type signInRegister from './locales/en/sign-in/register.json'
import type signIn from './locales/en/sign-in.json'
import type studio from './locales/en/studio.json'
import type studioRules from './locales/en/studio-rules.json'
import type studioScenarios from './locales/en/studio-scenarios.json'

type Any<Words> = Words extends string ? string : Record<string, Any<Words[keyof Words]>>
type Open<Words, Group extends keyof Words = keyof Words> = {
  [Key in keyof Words]: Key extends Group ? Any<Words[Key]> : Words[Key]
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      account: typeof account
      'account/following': typeof accountFollowing
      'account/history': Open<typeof accountHistory, 'keep' | 'keepText'>
      'account/messages': typeof accountMessages
      'account/messages/$shop': typeof accountMessagesShop
      'account/messages/$shop/do-not-disturb': typeof accountMessagesShopDoNotDisturb
      'account/my-orders': typeof accountMyOrders
      'account/my-orders/$order': Open<typeof accountMyOrdersOrder, 'field' | 'law' | 'reason'>
      'account/personal-information': Open<typeof accountPersonalInformation, 'field' | 'fault'>
      'account/personal-information/personal-homepage': Open<
        typeof accountPersonalInformationPersonalHomepage,
        'item' | 'itemText'
      >
      'account/personal-information/posted-content': typeof accountPersonalInformationPostedContent
      'account/settings': typeof accountSettings
      'account/settings/account-and-security': typeof accountSettingsAccountAndSecurity
      'account/settings/account-and-security/delete-account': Open<
        typeof accountSettingsAccountAndSecurityDeleteAccount,
        'law'
      >
      'account/settings/account-and-security/devices': typeof accountSettingsAccountAndSecurityDevices
      'account/settings/notification-settings': Open<
        typeof accountSettingsNotificationSettings,
        'kind' | 'kindText' | 'locked' | 'channel' | 'channelText'
      >
      'account/settings/notification-settings/$unsubscribe': typeof accountSettingsNotificationSettingsUnsubscribe
      'account/settings/privacy': typeof accountSettingsPrivacy
      'account/settings/privacy/activity-and-receipts': Open<
        typeof accountSettingsPrivacyActivityAndReceipts,
        'type' | 'anyOf' | 'undoReason' | 'state' | 'fact' | 'scope' | 'by' | 'field'
      >
      'account/settings/privacy/announcements': Open<
        typeof accountSettingsPrivacyAnnouncements,
        'change'
      >
      'account/settings/privacy/authorization-management': Open<
        typeof accountSettingsPrivacyAuthorizationManagement,
        'scope'
      >
      'account/settings/privacy/children-and-guardians': typeof accountSettingsPrivacyChildrenAndGuardians
      'account/settings/privacy/cookies-and-similar-technologies': Open<
        typeof accountSettingsPrivacyCookiesAndSimilarTechnologies,
        'key' | 'purpose' | 'life'
      >
      'account/settings/privacy/partners-and-sdks': Open<
        typeof accountSettingsPrivacyPartnersAndSdks,
        'place' | 'placeText' | 'scenario' | 'reason' | 'exemption' | 'sdk' | 'field'
      >
      'account/settings/privacy/personal-info-download': typeof accountSettingsPrivacyPersonalInfoDownload
      'account/settings/privacy/personal-information': typeof accountSettingsPrivacyPersonalInformation
      'account/settings/privacy/privacy-check-up': Open<
        typeof accountSettingsPrivacyPrivacyCheckUp,
        'yes' | 'no' | 'list' | 'now'
      >
      'account/settings/privacy/privacy-policy': Open<
        typeof accountSettingsPrivacyPrivacyPolicy,
        'before' | 'effect' | 'clause'
      >
      'account/settings/privacy/recommendation-management': Open<
        typeof accountSettingsPrivacyRecommendationManagement,
        'rule' | 'ruleText'
      >
      'account/settings/privacy/system-permission-management': Open<
        typeof accountSettingsPrivacySystemPermissionManagement,
        'function' | 'functionText' | 'lift'
      >
      'account/customer-service': Open<
        typeof accountCustomerService,
        | 'about'
        | 'kind'
        | 'status'
        | 'reasonMore'
        | 'decision'
        | 'input'
        | 'value'
        | 'outcome'
        | 'refusal'
        | 'groundOf'
        | 'step'
        | 'reason'
      >
      'account/wishlist': typeof accountWishlist
      common: Open<typeof common, 'unnumbered' | 'reason' | 'problem'>
      desk: Open<typeof desk, 'step' | 'reason'>
      erasures: Open<typeof erasures, 'state' | 'cause' | 'field'>
      export: typeof exported
      gallery: Open<typeof gallery, 'option'>
      glossary: Any<typeof glossary>
      menu: Record<string, string>
      policy: Open<typeof policy>
      records: Open<typeof records, 'criterion' | 'kind'>
      studio: typeof studio
      'studio-rules': typeof studioRules
      'studio-scenarios': typeof studioScenarios
      'sign-in': typeof signIn
      'sign-in/authorise': typeof signInAuthorise
      'sign-in/browse': typeof signInBrowse
      'sign-in/example-id': typeof signInExampleId
      'sign-in/register': typeof signInRegister
    }
  }
}
