import type { ColumnSpec } from '../../schema/document-model.ts';
import type { BindContext } from '../plan/column-context.ts';
import { parseMoment } from '../time/parse-moment.ts';

/** A moment no value of a column lies after, as far as its generator says so; Infinity where it does not. */
export function latestMoment({ generator }: ColumnSpec, context: BindContext): number {
  switch (generator.kind) {
    case 'event_time':
      return context.window().knownUntilMs;
    case 'moment': {
      const to = typeof generator.to === 'string' ? parseMoment(generator.to) : undefined;
      return to ?? context.window().knownUntilMs;
    }
    case 'after':
      return generator.beyond === 'keep' ? Infinity : context.asOf();
    default:
      return Infinity;
  }
}
