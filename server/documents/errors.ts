// biome-ignore lint/performance/noBarrelFile: sign-in refuses with the same class and may not import this folder
export { AppError, type AppErrorCode, type Tell } from '#server/app-error'
