import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, ScrollRestoration } from 'react-router'
import css from './Studio.module.css'

const places = ['', 'storyboard', 'prompts', 'rules'] as const

/** A workbench of its own, outside of the app it shows. */
export function Component() {
  const { t } = useTranslation('studio')
  useEffect(() => {
    document.title = t('title')
  }, [t])
  return (
    <>
      <header className={css.bar}>
        <h1 className={css.title}>{t('title')}</h1>
        <nav aria-label={t('title')} className={css.nav}>
          {places.map((place) => (
            <NavLink
              key={place}
              to={`/studio/${place}`.replace(/\/$/, '')}
              end
              className={css.link ?? ''}
            >
              {t(`place.${place === '' ? 'stage' : place}`)}
            </NavLink>
          ))}
          <NavLink to="/studio/gallery" className={css.link ?? ''}>
            {t('place.gallery')}
          </NavLink>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  )
}
