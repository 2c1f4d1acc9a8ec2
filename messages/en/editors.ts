/** What is said in: the built-in editors and viewers. */
export const editors = {} as const
