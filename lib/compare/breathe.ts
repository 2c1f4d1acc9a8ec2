/** How long a comparison may keep the process from everything else, in milliseconds. */
const slice = 12

/** Lets waiting requests have their turn. Awaited between the steps of long work. */
export function createBreath(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < slice) return
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    began = performance.now()
  }
}
