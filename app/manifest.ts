import type { MetadataRoute } from 'next'
import { routes } from '#lib/routes'

/** What a browser needs to install the portal as an application of its own. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Carrel',
    short_name: 'Carrel',
    description: 'Documents, edited in the browser and saved for good.',
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
      { name: 'Documents', url: routes.documents },
      { name: 'Shared with me', url: routes.shared },
    ],
  }
}
