import { containerPointer, type HostAddresses, pointer } from '#server/wopi/addresses'
import type { Outcome } from '#server/wopi/outcome'
import type { Caller, Container, Grants, WopiPorts } from '#server/wopi/ports'
import { containerInfo } from './containers'

/** CheckEcosystem (reference §2.15). */
export function checkEcosystem(caller: Caller): Outcome {
  return { kind: 'json', body: { SupportsContainers: caller.editor.containers } }
}

/** GetRootContainer: the folder in which a person's documents begin. */
export async function getRootContainer(
  { library, grants }: Pick<WopiPorts, 'library' | 'grants'>,
  host: HostAddresses,
  caller: Caller,
): Promise<Outcome> {
  const root = await library.root(caller)
  return {
    kind: 'json',
    body: {
      ContainerPointer: containerPointer(grants, host, caller, root),
      ContainerInfo: containerInfo({ ...caller, container: root }, host),
    },
  }
}

/** GetEcosystem, on files and containers (reference §2.13). */
export function getEcosystem(
  grants: Pick<Grants, 'trade'>,
  host: HostAddresses,
  caller: Caller,
): Outcome {
  return { kind: 'json', body: { Url: pointer(grants, host, caller, { kind: 'ecosystem' }) } }
}

/** EnumerateAncestors, on files and containers (reference §2.13). */
export function answerAncestors(
  grants: Pick<Grants, 'trade'>,
  host: HostAddresses,
  caller: Caller,
  ancestors: readonly Container[],
): Outcome {
  const list = ancestors.map((each) => containerPointer(grants, host, caller, each))
  return { kind: 'json', body: { AncestorsWithRootFirst: list } }
}
