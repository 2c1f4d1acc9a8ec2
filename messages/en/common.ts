/** What pieces of the interface say wherever they stand. */
export const common = {
  pagination: {
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
  },
} as const
