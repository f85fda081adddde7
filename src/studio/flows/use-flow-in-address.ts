import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { encode, flowOfLink } from '../../scenarios/link.ts'
import { ScenarioProblem } from '../../scenarios/resolve.ts'
import { useStudio } from '../state.ts'

const parameter = 'flow'
/** Characters of a code that servers and messengers let through. */
const most = 6_000

/**
 * Keeps the flow in the address, so that it lives through a reload and the address is its link.
 * One that does not fit stays in this window, and as a file.
 */
export function useFlowInAddress(): { problem: ScenarioProblem | null; isTooLong: boolean } {
  const [found, setFound] = useSearchParams()
  const flow = useStudio((state) => state.flow)
  const [problem, setProblem] = useState<ScenarioProblem | null>(null)
  const [isTooLong, setTooLong] = useState(false)
  const code = found.get(parameter)

  useEffect(() => {
    if (!code || useStudio.getState().flow) return
    flowOfLink(code).then(
      (flow) => useStudio.setState({ flow }),
      (error: unknown) => {
        if (error instanceof ScenarioProblem) setProblem(error)
        else throw error
      },
    )
  }, [code])

  useEffect(() => {
    if (!flow) return
    void encode(flow).then((text) => {
      setTooLong(text.length > most)
      setProblem(null)
      const next: Record<string, string> = text.length > most ? {} : { [parameter]: text }
      setFound(next, { replace: true, preventScrollReset: true })
    })
  }, [flow, setFound])
  return { problem, isTooLong }
}
