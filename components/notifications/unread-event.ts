/** Said in the window when notifications were read, so that the bell counts again at once. */
export const unreadChanged = 'carrel:unread-changed'
