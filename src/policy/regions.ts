import type { Region } from './schema.ts'

/*
 * The policy says "in some countries or regions" and lists none: which features a region has
 * is this pack's own choice, to be replaced by the operator's. Where a law speaks of months,
 * the shortest run of months is written in days, so that a date is never promised too late.
 * Where a law is stricter about age than the policy's 14, the law's age stands.
 */

const allFeatures = {
  personalisedAds: true,
  birthday: true,
  personalHomepage: true,
  liveStream: true,
} as const

const noFeatures = {
  personalisedAds: false,
  birthday: false,
  personalHomepage: false,
  liveStream: false,
} as const

export const regions: readonly Region[] = [
  {
    id: 'CN',
    childAge: 14,
    childAgeVerified: true,
    features: allFeatures,
    timeZone: 'Asia/Shanghai',
    answerDeadline: {
      value: 15,
      unit: 'workingDays',
      source: 'App Violations Determination Method (2019) art. 6',
      verified: false,
    },
    regulator: { name: 'Cyberspace Administration of China', url: 'https://www.cac.gov.cn/' },
  },
  {
    id: 'HK',
    childAge: 18,
    childAgeVerified: false,
    features: allFeatures,
    timeZone: 'Asia/Hong_Kong',
    answerDeadline: { value: 40, unit: 'days', source: 'PDPO ss. 19, 24', verified: false },
    regulator: {
      name: 'Office of the Privacy Commissioner for Personal Data',
      url: 'https://www.pcpd.org.hk/',
    },
  },
  {
    id: 'TW',
    childAge: 18,
    childAgeVerified: false,
    features: allFeatures,
    timeZone: 'Asia/Taipei',
    // Access has 15 + 15, correction and deletion 30 + 30: the shorter one holds for all.
    answerDeadline: {
      value: 15,
      unit: 'days',
      extension: 15,
      source: 'PDPA arts. 10, 11, 13',
      verified: true,
    },
    regulator: {
      name: 'Personal Data Protection Commission (Preparatory Office)',
      url: 'https://www.pdpc.gov.tw/',
    },
  },
  {
    id: 'SG',
    childAge: 14,
    childAgeVerified: false,
    features: allFeatures,
    timeZone: 'Asia/Singapore',
    answerDeadline: { value: 30, unit: 'days', source: 'PDPA 2012', verified: false },
    regulator: {
      name: 'Personal Data Protection Commission',
      url: 'https://www.pdpc.gov.sg/',
    },
  },
  {
    id: 'MY',
    childAge: 18,
    childAgeVerified: false,
    features: { ...allFeatures, personalHomepage: false },
    timeZone: 'Asia/Kuala_Lumpur',
    answerDeadline: {
      value: 21,
      unit: 'days',
      extension: 14,
      source: 'PDPA 2010 s. 31',
      verified: true,
    },
    regulator: {
      name: 'Jabatan Perlindungan Data Peribadi',
      url: 'https://www.pdp.gov.my/',
    },
  },
  {
    id: 'TH',
    childAge: 20,
    childAgeVerified: false,
    features: { ...allFeatures, personalHomepage: false },
    timeZone: 'Asia/Bangkok',
    answerDeadline: { value: 30, unit: 'days', source: 'PDPA s. 30', verified: false },
    regulator: {
      name: 'Personal Data Protection Committee',
      url: 'https://www.pdpc.or.th/',
    },
  },
  {
    id: 'VN',
    childAge: 16,
    childAgeVerified: false,
    features: { ...allFeatures, personalHomepage: false },
    timeZone: 'Asia/Ho_Chi_Minh',
    answerDeadline: {
      value: 15,
      unit: 'days',
      extension: 15,
      source: 'Decree 356/2025',
      verified: true,
    },
    acknowledgement: {
      value: 2,
      unit: 'workingDays',
      source: 'Decree 356/2025',
      verified: true,
    },
    regulator: { name: 'Bộ Công an', url: 'https://bocongan.gov.vn/' },
  },
  {
    id: 'JP',
    childAge: 16,
    childAgeVerified: false,
    features: { ...allFeatures, personalHomepage: false, liveStream: false },
    timeZone: 'Asia/Tokyo',
    // The Act says "without delay"; two weeks after asking, a person may sue.
    answerDeadline: { value: 14, unit: 'days', source: 'APPI art. 39', verified: false },
    regulator: {
      name: 'Personal Information Protection Commission',
      url: 'https://www.ppc.go.jp/',
    },
  },
  {
    id: 'KR',
    childAge: 14,
    childAgeVerified: true,
    features: { ...allFeatures, liveStream: false },
    timeZone: 'Asia/Seoul',
    answerDeadline: {
      value: 10,
      unit: 'days',
      source: 'PIPA Enforcement Decree art. 41',
      verified: false,
    },
    regulator: {
      name: 'Personal Information Protection Commission',
      url: 'https://www.pipc.go.kr/',
    },
  },
  {
    id: 'AU',
    childAge: 15,
    childAgeVerified: false,
    features: { ...allFeatures, personalHomepage: false, liveStream: false },
    timeZone: 'Australia/Sydney',
    // The principle says "reasonable"; its regulator reads that as about 30 days.
    answerDeadline: {
      value: 30,
      unit: 'days',
      source: 'APP 12, OAIC guidelines',
      verified: false,
    },
    regulator: {
      name: 'Office of the Australian Information Commissioner',
      url: 'https://www.oaic.gov.au/',
    },
  },
  {
    id: 'EU',
    childAge: 16,
    childAgeVerified: false,
    features: noFeatures,
    timeZone: 'Europe/Brussels',
    // One month, and two more: no month is shorter than 28 days, no two months than 59.
    answerDeadline: {
      value: 28,
      unit: 'days',
      extension: 59,
      source: 'GDPR art. 12(3)',
      verified: true,
    },
    regulator: {
      name: 'European Data Protection Board',
      url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
    },
  },
  {
    id: 'US-CA',
    childAge: 14,
    childAgeVerified: false,
    features: { ...noFeatures, birthday: true },
    timeZone: 'America/Los_Angeles',
    answerDeadline: {
      value: 45,
      unit: 'days',
      extension: 45,
      source: 'CCPA § 1798.130',
      verified: true,
    },
    acknowledgement: {
      value: 10,
      unit: 'workingDays',
      source: 'CCPA Regulations § 7021',
      verified: false,
    },
    regulator: { name: 'California Privacy Protection Agency', url: 'https://cppa.ca.gov/' },
  },
  {
    id: 'OTHER',
    childAge: 14,
    childAgeVerified: true,
    features: noFeatures,
    timeZone: 'UTC',
    answerDeadline: { value: 15, unit: 'days', source: 'IV(8)', verified: true },
    // No one regulator answers for everywhere else; this is the authorities' own directory.
    regulator: { name: 'Global Privacy Assembly', url: 'https://globalprivacyassembly.org/' },
  },
]
