interface Point {
  latitude: number
  longitude: number
}

/** Sample pick-up points: the app carries the list, so that no position has to be sent anywhere. */
const points: readonly (Point & { name: string })[] = [
  { name: 'Singapore, Tampines', latitude: 1.3536, longitude: 103.9447 },
  { name: 'Singapore, Jurong East', latitude: 1.3331, longitude: 103.7422 },
  { name: 'Kuala Lumpur, Sentral', latitude: 3.1343, longitude: 101.6864 },
  { name: 'Seoul, Mapo', latitude: 37.5495, longitude: 126.9136 },
  { name: 'Hong Kong, Sha Tin', latitude: 22.3771, longitude: 114.1974 },
  { name: 'Tokyo, Ueno', latitude: 35.7118, longitude: 139.7774 },
  { name: 'Berlin, Mitte', latitude: 52.5208, longitude: 13.4094 },
  { name: 'Sydney, Parramatta', latitude: -33.815, longitude: 151.0011 },
]

const earthInKm = 6_371
const radians = (degrees: number) => (degrees * Math.PI) / 180

function distanceInKm(one: Point, other: Point): number {
  const height = radians(other.latitude - one.latitude)
  const width = radians(other.longitude - one.longitude)
  const part =
    Math.sin(height / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(width / 2) ** 2
  return 2 * earthInKm * Math.asin(Math.sqrt(part))
}

/** The nearest pick-up point and how far it is, in km. */
export function nearestPickUpPoint(here: Point): { name: string; km: number } {
  const all = points.map((point) => ({ name: point.name, km: distanceInKm(here, point) }))
  return all.toSorted((a, b) => a.km - b.km)[0] ?? { name: '', km: 0 }
}
