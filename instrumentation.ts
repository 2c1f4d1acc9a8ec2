/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('#server/start')
  // While somebody develops, routes are made anew whenever they change; what was handed over at the start is not.
  if (process.env.NODE_ENV === 'development') await start()
  else await start(await import('#app/direct-routes'))
}
