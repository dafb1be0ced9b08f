/** The messages Office.js and its host exchange, as types. No behaviour here. */

export const enum PathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  QueryAsJson = 7,
  EnsureUnchanged = 8,
  Update = 9,
}

/** Bits of a request's flags. `MergeUndo` is ours: the library at hand is older than `RunOptions.mergeUndoGroup`. */
export const enum RequestFlag {
  Write = 1,
  MergeUndo = 512,
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Parallel to the arguments: a number above zero stands for the object of that path. */
export type ReferencedPaths = (number | ReferencedPaths)[];

export interface ArgumentInfo {
  Arguments?: Json[];
  ReferencedObjectPathIds?: ReferencedPaths;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: PathType;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: ActionType;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, Json>;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: ResponseError;
}

export interface BridgeRequest {
  id: number;
  type: 1;
  flags: number;
  message: { url: string; method: string; headers: Record<string, string>; body: RequestBody };
}

/** What Office.js finds as `_richApiNativeBridge`. The library sets `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

export const enum MessageCategory {
  CustomFunction = 1,
  RibbonAction = 2,
  Event = 65536,
}
/** `[category, type, target, message as JSON, id]` */
export type MessageEntry = [category: MessageCategory, type: number, target: string, message: string, id: number];
