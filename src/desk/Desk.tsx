import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useProblemText } from '../app/hooks/use-problem-text.ts'
import { isSignedOut } from '../contract/problem.ts'
import { Notice } from '../ui/Notice.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { Announced } from './announcements/Announced.tsx'
import { Write } from './announcements/Write.tsx'
import { CasePage } from './CasePage.tsx'
import css from './Desk.module.css'
import { DeskBar } from './DeskBar.tsx'
import { DeskSignIn } from './DeskSignIn.tsx'
import { Notices } from './Notices.tsx'
import { Queue } from './Queue.tsx'
import { deskSessionQuery } from './queries.ts'
import { useDeskWords } from './words.ts'

/** Where staff handle requests: an entrance, a session and a look of its own (IV(8)). */
export function Component() {
  const { t } = useDeskWords()
  const { data, error } = useQuery(deskSessionQuery)
  const [search] = useSearchParams()
  const id = search.get('case')
  const problemText = useProblemText()
  const outside = isSignedOut(error)
  useEffect(() => {
    document.title = t('desk:title')
  }, [t])
  return (
    <>
      <DeskBar staff={data && !outside ? data : undefined} />
      <main className={css.main}>
        {outside && <DeskSignIn />}
        {error && !outside && <Notice tone="bad">{problemText(error)}</Notice>}
        {!error && !data && <Spinner />}
        {data && !outside && <Inside staffId={data.id} id={id} view={search.get('view')} />}
      </main>
    </>
  )
}

interface InsideProps {
  staffId: string
  id: string | null
  view: string | null
}

function Inside({ staffId, id, view }: InsideProps) {
  if (id) return <CasePage key={id} id={id} staffId={staffId} />
  if (view === 'announcements') return <Announced />
  if (view === 'announce') return <Write staffId={staffId} />
  return view === 'notices' ? <Notices /> : <Queue />
}
