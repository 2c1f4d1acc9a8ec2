/** Why something was not done: what happened, what became of the person’s data, what to do. */
export const errors = {
  unexpected:
    'The portal could not do this because of a fault of its own, number {number} in its log. Try again in a moment.',
} as const
