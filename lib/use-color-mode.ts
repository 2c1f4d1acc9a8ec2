import { useSyncExternalStore } from 'react'

type ColorMode = 'light' | 'dark' | 'system'

/** The theme that the person chose in the portal, followed when it is changed. */
export function useColorMode(): ColorMode {
  return useSyncExternalStore(subscribe, chosenTheme, () => 'system')
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function chosenTheme(): ColorMode {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Whether the page is dark now, by the person's choice or the system's. */
export function useDark(): boolean {
  const mode = useColorMode()
  const system = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia('(prefers-color-scheme: dark)')
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia('(prefers-color-scheme: dark)').matches,
    () => false,
  )
  return mode === 'dark' || (mode === 'system' && system)
}
