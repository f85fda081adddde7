const dayInMs = 86_400_000

/** A moment `days` of 24 hours later. Both moments are ISO 8601 UTC. */
export function addDays(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * dayInMs).toISOString()
}

/** Whole years between a birth date and a moment, both ISO 8601; counted in UTC. */
export function ageAt(birthDate: string, moment: string): number {
  const years = Number(moment.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return moment.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years
}
