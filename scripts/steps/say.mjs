/** Seconds since `from` (performance.now()), for people. */
export function since(from) {
  const seconds = (performance.now() - from) / 1000
  return seconds < 90 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`
}

/** One line of what is going on. */
export function say(line) {
  console.log(`carrel  ${line}`)
}

/** Stops with one clear line for each problem. */
export function stop(...lines) {
  for (const line of lines) console.error(`carrel  ${line}`)
  process.exit(1)
}
