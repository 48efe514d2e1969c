import type { Kind, KindSpec } from '../../schema/kind.ts';
import { type ConstantSpec, type KindModel, parametersOf } from '../../schema/parameters.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { conditionalLaw } from './conditional-law.ts';
import { type BoundGenerator, defineGenerator, type GeneratorKind } from './generator-kind.ts';

/** How a file states a law: as it would a generator, but that `bind` sees numbers where a document may hold formulas. */
type LawDefinition<Model extends KindModel> = Pick<Kind, 'title' | 'question' | 'summary' | 'family'> &
  Pick<GeneratorKind, 'types'> & {
    readonly schema: Model;
    readonly example: KindSpec;
    readonly defaults: KindSpec;
    readonly bind: (spec: ConstantSpec<Model>, context: ColumnContext) => BoundGenerator | undefined;
  };

/**
 * States a law that takes one uniform a row and whose parameters may be formulas over columns of the row (R54).
 *
 * With numbers alone it is bound once; else once for each combination of numbers that the formulas give.
 */
export function defineLaw<const Model extends KindModel>(definition: LawDefinition<Model>): GeneratorKind {
  const parameters = parametersOf(definition.schema);
  const bind = (spec: KindSpec, context: ColumnContext) =>
    // Formulas have been replaced by numbers, and the schema has been asked for the rest.
    definition.bind(spec as ConstantSpec<Model>, context);
  return defineGenerator<KindModel>({
    ...definition,
    bind(spec, context) {
      const read = spec as KindSpec;
      const names = [...parameters.keys()].filter((name) => typeof read[name] === 'string');
      return names.length === 0 ? bind(read, context) : conditionalLaw(read, names, parameters, context, bind);
    },
  });
}
