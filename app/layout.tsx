import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ToastProvider } from '#components/ui/toast'
import { Words } from '#components/words'
import { readTheme, themeCookie } from '#lib/theme'
import { entryAreas } from '#messages/areas'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Carrel', template: '%s · Carrel' },
  robots: { index: false, follow: false },
}

/** Every page carries a nonce of its own and reads the database: none can be made beforehand. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#121316' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html
      lang={await getLocale()}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <Words areas={entryAreas}>
          <ToastProvider>{children}</ToastProvider>
        </Words>
      </body>
    </html>
  )
}
