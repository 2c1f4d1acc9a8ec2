/** Chooses or lets go of one of at most two things: a third takes the place of the first. */
export function chooseTwo(chosen: readonly number[], number: number): number[] {
  if (chosen.includes(number)) return chosen.filter((other) => other !== number)
  return [...chosen.slice(-1), number]
}
