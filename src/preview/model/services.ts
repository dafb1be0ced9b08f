/** The services beside the workbook that the library's own parts talk to: custom functions, add-in actions, the runtime, the ribbon. */
import { HostObject } from '../wire/hostObject';

/** The library's own words. */
export type AppRuntimeState = 'Inactive' | 'Background' | 'Visible';

export interface RuntimeState {
  /** `Office.addin.setStartupBehavior`: Background is to load with the document. */
  startState: AppRuntimeState;
  /** `Office.addin.showAsTaskpane` and `hide` */
  shown: AppRuntimeState;
  /** `[id, ok, value, errorCode]` of functions that were invoked over the wire. */
  invocationResults: unknown[][];
  customFunctionsReady: boolean;
  actionsReady: boolean;
  /** What `Office.ribbon.requestUpdate` changed, by the id of the control or tab. */
  ribbon: Record<string, { enabled?: boolean; visible?: boolean }>;
  listeners: Set<() => void>;
}

abstract class Service extends HostObject {
  readonly state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.state = state;
  }

  _tell(): void {
    for (const listener of this.state.listeners) listener();
  }
}

class CustomFunctions extends Service {
  static readonly internals = ['_SetOsfControlContainerReadyForCustomFunctions', '_GetEnabledFeatures'];

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.state.customFunctionsReady = true;
    this._tell();
  }

  _GetEnabledFeatures(): number[] {
    return [];
  }

  setInvocationResults(results: unknown[][]): void {
    this.state.invocationResults.push(...results);
    this._tell();
  }

  setInvocationArrayResults(results: unknown[][]): void {
    this.setInvocationResults(results);
  }
}

class AddinInternalService extends Service {
  notifyActionHandlerReady(): void {
    this.state.actionsReady = true;
    this._tell();
  }
}

class AppRuntimePersistenceService extends Service {
  getAppRuntimeStartState(): AppRuntimeState {
    return this.state.startState;
  }

  setAppRuntimeStartState(value: AppRuntimeState): void {
    this.state.startState = value;
    this._tell();
  }
}

class AppRuntimeService extends Service {
  getAppRuntimeState(): AppRuntimeState {
    return this.state.shown;
  }

  setAppRuntimeState(value: AppRuntimeState): void {
    this.state.shown = value;
    this._tell();
  }
}

class DynamicRibbon extends Service {
  getButton(id: string): RibbonButton {
    return new RibbonButton(this.state, id);
  }

  getTab(id: string): RibbonTab {
    return new RibbonTab(this.state, id);
  }
}

abstract class RibbonPart extends Service {
  readonly key: string;

  constructor(state: RuntimeState, key: string) {
    super(state);
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key };
  }

  _change(patch: { enabled?: boolean; visible?: boolean }): void {
    this.state.ribbon[this.key] = { ...this.state.ribbon[this.key], ...patch };
    this._tell();
  }
}

class RibbonButton extends RibbonPart {
  get id(): string {
    return this.key;
  }

  get enabled(): boolean {
    return this.state.ribbon[this.key]?.enabled ?? true;
  }

  set enabled(value: boolean) {
    this._change({ enabled: Boolean(value) });
  }
}

class RibbonTab extends RibbonPart {
  get id(): string {
    return this.key;
  }

  setVisibility(visible: boolean): void {
    this._change({ visible: Boolean(visible) });
  }
}

class ActionService extends Service {
  areShortcutsInUse(shortcuts: string[]): unknown[] {
    return shortcuts.map((shortcut) => ({ shortcut, inUse: false }));
  }

  getShortcuts(): Record<string, string> {
    return {};
  }

  replaceShortcuts(): void {}
}

export function createServices(): { runtime: RuntimeState; services: Map<string, HostObject> } {
  const runtime: RuntimeState = {
    startState: 'Inactive',
    shown: 'Visible',
    invocationResults: [],
    customFunctionsReady: false,
    actionsReady: false,
    ribbon: {},
    listeners: new Set(),
  };
  const services = new Map<string, HostObject>([
    ['Microsoft.ExcelServices.CustomFunctions', new CustomFunctions(runtime)],
    ['Microsoft.InternalService.AddinInternalService', new AddinInternalService(runtime)],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', new AppRuntimePersistenceService(runtime)],
    ['Microsoft.AppRuntime.AppRuntimeService', new AppRuntimeService(runtime)],
    ['Microsoft.DynamicRibbon.DynamicRibbon', new DynamicRibbon(runtime)],
    ['Microsoft.Office.ActionService', new ActionService(runtime)],
  ]);
  return { runtime, services };
}
