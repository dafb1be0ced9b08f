/** What a run has to calculate anew. */
import type { IFormulaDirtyData } from '@univerjs/engine-formula';

export function nothing(): IFormulaDirtyData {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

export function merged(first: IFormulaDirtyData, second: Partial<IFormulaDirtyData>): IFormulaDirtyData {
  const result: IFormulaDirtyData = {
    ...first,
    forceCalculation: first.forceCalculation || (second.forceCalculation ?? false),
    dirtyRanges: [...first.dirtyRanges, ...(second.dirtyRanges ?? [])],
  };
  deepAssign(result.dirtyNameMap, second.dirtyNameMap);
  deepAssign(result.dirtyDefinedNameMap, second.dirtyDefinedNameMap);
  deepAssign((result.dirtySuperTableMap ??= {}), second.dirtySuperTableMap);
  deepAssign(result.dirtyUnitFeatureMap, second.dirtyUnitFeatureMap);
  deepAssign(result.dirtyUnitOtherFormulaMap, second.dirtyUnitOtherFormulaMap);
  deepAssign(result.clearDependencyTreeCache, second.clearDependencyTreeCache);
  return result;
}

function deepAssign(target: object, source: object | undefined): void {
  const into = target as Record<string, unknown>;
  for (const [key, value] of Object.entries(source ?? {})) {
    if (value && typeof value === 'object') deepAssign((into[key] ??= {}) as object, value as object);
    else into[key] = value;
  }
}
