/** Where the question wants its evidence from. Empty lists mean: anywhere. */
export interface Scope {
  readonly documents: readonly string[];
  /** Several documents named together, to be held against each other. */
  readonly group: readonly string[];
  readonly programs: readonly string[];
  readonly institutions: readonly string[];
}

export const ANYWHERE: Scope = { documents: [], group: [], programs: [], institutions: [] };

/** Two documents named in one breath are to be held against each other. */
export function groupOfNamed(scope: Scope): Scope {
  return scope.documents.length > 1 && scope.group.length === 0 ? { ...scope, group: scope.documents } : scope;
}

/** The question names no document of its own: the one of the turn before still holds. */
export function inheritScope(earlier: readonly Scope[], own: Scope): Scope {
  let scope = ANYWHERE;
  for (const next of [...earlier, own]) {
    if (namesAnywhere(next))
      scope = {
        documents: next.documents,
        group: next.group,
        programs: next.programs.length > 0 || next.institutions.length > 0 ? next.programs : scope.programs,
        institutions: next.institutions,
      };
  }
  return scope;
}

/** Whether a place is named at all, also one that the library does not hold. */
export function namesAnywhere(scope: Scope): boolean {
  return narrows(scope) || scope.institutions.length > 0;
}

/** Whether evidence is wanted from anywhere in particular. */
export function narrows({ documents, group, programs }: Scope): boolean {
  return documents.length + group.length + programs.length > 0;
}
