import type { FollowedRow, FollowRequest } from '../../../runtime/protocol.ts';
import { currentPlace, followTo } from '../../routing/router.ts';
import { engine } from '../../state/workbench.ts';
import { tell } from '../../ui/toast.ts';

/** Goes from a cell of a foreign key to the row it points at; Back leads to the cell again. */
export async function followKey(request: FollowRequest): Promise<void> {
  const found = await engine.follow(request).catch(() => undefined);
  if (found === undefined) tell('The cell is empty: it points at no row.');
  else goToFollowed(request, found);
}

/** The same where the row is known already. */
export function goToFollowed({ table, row, column }: FollowRequest, found: FollowedRow): void {
  const here = currentPlace();
  if (here.kind !== 'document') return;
  const [key] = found.key;
  const { id, view } = here;
  const there = { kind: 'document', id, view, table: found.table, row: found.from } as const;
  followTo({ kind: 'document', id, view, table, column, row }, key === undefined ? there : { ...there, column: key });
}
