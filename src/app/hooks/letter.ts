import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'

const inAddress = /([?&])letter=([^&#]*)&?/

/** What the address named while somebody still had to sign in. It is nowhere but in this page. */
let held: string | null = null

/** Whether somebody came by such a link, and has not got to what it asks yet. */
export const isLetterHeld = (): boolean => held !== null

const without = (address: string) => address.replace(inAddress, '$1').replace(/[?&](?=#|$)/, '')

/**
 * The secret of a link to a guardian is no part of where to come back to: an address lies in the
 * history, is passed on and is sent along. Gives the address without it.
 */
export function holdLetter(address: string): string {
  const letter = inAddress.exec(address)?.[2]
  if (!letter) return address
  held = letter
  history.replaceState(history.state, '', without(location.href))
  return without(address)
}

/** What a link to a guardian asks by: taken out of the address at once, and kept with this entry of the history. */
export function useLetter(): string | null {
  const place = useLocation()
  const navigate = useNavigate()
  const arrived = inAddress.exec(place.search)?.[2] ?? held
  const kept = (place.state as { letter?: string } | null)?.letter
  useEffect(() => {
    if (!arrived) return
    held = null
    void navigate(
      { ...place, search: without(place.search) },
      { replace: true, state: { letter: arrived } },
    )
  }, [arrived, place, navigate])
  return arrived ?? kept ?? null
}
