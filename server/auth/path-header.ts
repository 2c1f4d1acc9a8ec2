/** The request header in which proxy.ts tells pages their own path and search. A client's own is replaced. */
export const pathHeader = 'x-carrel-path'
