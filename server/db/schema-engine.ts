import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let loaded: Promise<EngineModule> | undefined

/**
 * Prisma's own schema engine on a connection, in WebAssembly: no binary, no download.
 *
 * @param root the folder with node_modules
 * @param schema files of the Prisma schema, as [path, content]
 */
export async function openSchemaEngine(
  root: string,
  adapterFactory: SqlMigrationAwareDriverAdapterFactory,
  schema: [path: string, content: string][] = [],
): Promise<SchemaEngine> {
  loaded ??= load(root)
  const engine = await loaded
  return await engine.SchemaEngine.new(
    { datamodels: schema.length > 0 ? schema : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory),
  )
}

/** The package's entry imports the .wasm as a module, which Node 20 cannot. */
async function load(root: string): Promise<EngineModule> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const script = createRequire(join(root, 'package.json')).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  )
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const imports = { './schema_engine_bg.js': { ...engine } }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  engine.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  return engine
}
