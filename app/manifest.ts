import type { MetadataRoute } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#lib/routes'

/** What a browser needs to install the portal as an application of its own. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('shell')
  return {
    name: 'Carrel',
    short_name: 'Carrel',
    description: t('description'),
    id: '/',
    start_url: routes.documents,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#2a46ad',
    icons: [
      { src: '/icons/portal-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/portal-512.png', sizes: '512x512', type: 'image/png' },
      {
        ...{ src: '/icons/portal-maskable.png', sizes: '512x512', type: 'image/png' },
        purpose: 'maskable',
      },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      { name: t('places.documents'), url: routes.documents },
      { name: t('places.shared'), url: routes.shared },
    ],
  }
}
