export function findChromium(playwrightsOwn: string): string | null
