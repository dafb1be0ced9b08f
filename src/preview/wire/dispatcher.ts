/** Carries out one request: its actions in order, against host objects found by reflection. Knows nothing of spreadsheets. */
import { HostError, type HostClass, type HostObject, classOf } from './hostObject';
import { ActionType, PathType, RequestFlag, type Action, type BridgeRequest, type ResponseBody } from './protocol';
import { describe, query } from './query';
import { Resolver, memberOf, type Surroundings } from './resolver';

/** What the dispatcher asks of the model behind it. */
export interface Workspace extends Surroundings {
  /** Everything written so far is calculated. */
  settle(): Promise<void>;
  /** Between the two, all writes are one step of undo; with `merge` they join the open group. */
  beginRequest(merge: boolean): void;
  endRequest(merge: boolean): Promise<void>;
  /** Something was done that Excel cannot take back. */
  forgetUndo(): void;
  /** The library wants to hear of (or no longer of) an event. */
  listen(target: HostObject, event: string, on: boolean): void;
}

export interface ActionPlace {
  /** Requests count from 1, actions from 0. */
  request: number;
  action: number;
  type: ActionType;
  name: string;
  write: boolean;
}

/** Pauses in a request, for whoever shares the thread with it. */
export interface Turns {
  begin(): void;
  /** Before each action; most of the time there is nothing to wait for. */
  next(): Promise<void> | undefined;
  end(): void;
}

export interface DispatchOptions {
  turns?: Turns | undefined;
  /** Asked before every action; an error it returns is the action's outcome. For tests of failure. */
  fail?: ((place: ActionPlace) => HostError | undefined) | undefined;
}

/** The library's parts talk to services of their own; an add-in speaks to the workbook. */
export function isOfLibrary({ message }: BridgeRequest): boolean {
  return Object.values(message.body.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);
}

export class Dispatcher {
  #requests = 0;

  constructor(
    readonly workspace: Workspace,
    readonly options: DispatchOptions = {},
  ) {}

  async process(request: BridgeRequest): Promise<ResponseBody> {
    const { Actions, ObjectPaths } = request.message.body;
    const { turns, fail } = this.options;
    const own = !isOfLibrary(request);
    if (own) this.#requests++;
    const write = (request.flags & RequestFlag.Write) !== 0;
    const merge = (request.flags & RequestFlag.MergeUndo) !== 0;
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const resolver = new Resolver(ObjectPaths, this.workspace, (object, name) => this.#noticeUndo(object, name, merge));
    turns?.begin();
    this.workspace.beginRequest(merge);
    let index = 0;
    let location = '';
    try {
      for (const action of Actions) {
        const pause = turns?.next();
        if (pause) await pause;
        location = action.Name;
        const place = { request: this.#requests, action: index, type: action.ActionType, name: action.Name, write };
        const failure = own ? fail?.(place) : undefined;
        if (failure) throw failure;
        const value = await this.#act(action, resolver, merge);
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
        index++;
      }
    } catch (error) {
      const known = error instanceof HostError ? error : new HostError('GeneralException', sentence(error));
      response.Error = {
        Code: known.code,
        Message: known.message,
        Location: location,
        ActionIndex: index,
        HttpStatusCode: known.status,
      };
    } finally {
      await this.workspace.endRequest(merge);
      turns?.end();
    }
    return response;
  }

  async #act(action: Action, resolver: Resolver, merge: boolean): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await resolver.object(action.ObjectPathId);
    if (!object) return null;
    const { references } = this.workspace;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return describe(object, references);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        await this.workspace.settle();
        return query(object, action.QueryInfo, { pascal: action.ActionType === ActionType.Query, references });
      case ActionType.Method:
        return this.#method(object, action, resolver);
      case ActionType.SetProperty:
        this.#set(
          object,
          action.Name,
          await resolver.value(
            action.ArgumentInfo?.Arguments?.[0] ?? null,
            action.ArgumentInfo?.ReferencedObjectPathIds?.[0],
          ),
          merge,
        );
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          await this.#update(object, name, await resolver.value(value), merge);
        }
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new HostError('InvalidOperation', `Action type ${action.ActionType} is unknown.`);
    }
  }

  async #method(object: HostObject, action: Action, resolver: Resolver): Promise<unknown> {
    const { references } = this.workspace;
    const args = await resolver.arguments(action.ArgumentInfo);
    if (action.Name === '_KeepReference') return void references.keep(object);
    if (action.Name === '_RemoveReference') return references.remove(String(args[0]));
    const registration = /^_(Unr|R)egister(.+)$/.exec(action.Name);
    if (registration?.[2]) return this.workspace.listen(object, registration[2], registration[1] === 'R');
    return resolver.call(object, action.Name, args);
  }

  #set(object: HostObject, wireName: string, value: unknown, merge: boolean): void {
    const { name, member } = memberOf(object, wireName);
    if (!member.set) throw new HostError('InvalidOperation', `${classOf(object)}.${name} cannot be set.`);
    this.#noticeUndo(object, name, merge);
    member.set.call(object, value);
  }

  /** `update()` sends nested objects for navigation properties. */
  async #update(object: HostObject, wireName: string, value: unknown, merge: boolean): Promise<void> {
    const { member } = memberOf(object, wireName);
    if (member.set) return this.#set(object, wireName, value, merge);
    const inner = member.get?.call(object) as HostObject;
    for (const [name, one] of Object.entries(value as Record<string, unknown>))
      await this.#update(inner, name, one, merge);
  }

  #noticeUndo(object: HostObject, name: string, merge: boolean): void {
    if (!(object.constructor as HostClass).withoutUndo?.includes(name)) return;
    if (merge) throw new HostError('UndoNotSupported');
    this.workspace.forgetUndo();
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
