/** What can go wrong in Excel, as codes the pane has a sentence for. Excel's own error codes are translated by the table below; no sentences here. */

export type ProblemCode =
  /** A sheet, table or name took a name the plan needs, twice in a row. facts: name */
  | 'nameTaken'
  /** The workbook's structure is protected. */
  | 'workbookProtected'
  /** A sheet or range is protected. facts: sheet, where known */
  | 'protected'
  /** A cell is being edited. */
  | 'cellEditing'
  /** More than Excel takes in one request or range. */
  | 'tooLarge'
  /** The sheet has no room left, or the cells are in use. facts: sheet, address */
  | 'cellsInUse'
  /** Another workbook has the focus. */
  | 'otherWorkbook'
  /** This Excel cannot do it. facts: statement */
  | 'notSupported'
  /** The request did not come through, or was taken back by someone else's change. */
  | 'interrupted'
  /** No longer there: a sheet, table or cell. facts: name */
  | 'notFound'
  /** A cell, or its row, is no longer what was shown. facts: sheet, cell */
  | 'changed'
  /** Whether a text in formulas is the word of a list cannot be told. facts: word, cells */
  | 'wordUnclear'
  /** Formulas were taken out by Share. */
  | 'functionsAway'
  /** A formula stands where a figure was to be written. facts: sheet, cell */
  | 'computed'
  /** The add-in runs outside Excel. */
  | 'notExcel'
  /** The person stopped it. */
  | 'cancelled'
  /** After drawing, something is not there that should be. facts: missing */
  | 'incomplete'
  /** It failed, and what had been written could not be taken back. facts: sheets, names */
  | 'leftBehind'
  /** It failed, and cells that had been changed could not be given back what they held. facts: sheets */
  | 'halfDone'
  /** Anything else. facts: code, message, statement */
  | 'unexpected';

export type Facts = Record<string, string | number | boolean | string[]>;

export class PlanProblem extends Error {
  override readonly name = 'PlanProblem';

  constructor(
    readonly code: ProblemCode,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
}

const codes: Record<string, ProblemCode> = {
  AccessDenied: 'protected',
  ApiNotAvailable: 'notSupported',
  ApiNotFound: 'notSupported',
  Conflict: 'interrupted',
  ConnectionFailure: 'interrupted',
  FilteredRangeConflict: 'cellsInUse',
  InactiveWorkbook: 'otherWorkbook',
  InsertDeleteConflict: 'cellsInUse',
  InvalidOperationInCellEditMode: 'cellEditing',
  ItemAlreadyExists: 'nameTaken',
  ItemNotFound: 'notFound',
  MergedRangeConflict: 'cellsInUse',
  NonBlankCellOffSheet: 'cellsInUse',
  NotImplemented: 'notSupported',
  OperationCellsExceedLimit: 'tooLarge',
  PivotTableRangeConflict: 'cellsInUse',
  RangeExceedsLimit: 'tooLarge',
  RequestAborted: 'interrupted',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  UnsupportedFeature: 'notSupported',
  UnsupportedOperation: 'notSupported',
  UnsupportedSheet: 'notSupported',
};

/** Excel's own code of an error, where it is one of Excel's. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Whether Excel told how far it came: it names the place of its own errors, and errors of ours arise between its answers. */
export function wasAnswered(error: unknown): boolean {
  return !(error instanceof OfficeExtension.Error) || error.debugInfo.errorLocation !== undefined;
}

/** Any error as a problem, with what Excel said of it; a problem stays what it is. */
export function problemOf(error: unknown): PlanProblem {
  if (error instanceof PlanProblem) return error;
  if (!(error instanceof OfficeExtension.Error)) {
    return new PlanProblem(
      'unexpected',
      { message: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
  const facts = { code: error.code, message: error.message, statement: error.debugInfo.statement ?? '' };
  return new PlanProblem(codes[error.code] ?? 'unexpected', facts, { cause: error });
}
