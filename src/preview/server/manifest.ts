/** Reads the add-in's manifest.xml the way Excel does: version overrides, resources by resid, their text by locale. */
import type { Action, Command, Control, Group, Manifest, Text } from '../page/manifest';
import { attribute as attributeOf, children, parseXml, textOf as contentOf, type Element } from '../xml';

export class ManifestProblem extends Error {}

function child(parent: Element, path: string): Element {
  return path.split('/').reduce((element, name) => {
    const [found] = children(element, name);
    if (!found) throw new ManifestProblem(`manifest.xml: <${name}> is missing (looked for ${path}).`);
    return found;
  }, parent);
}

function attribute(element: Element, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined) throw new ManifestProblem(`manifest.xml: attribute ${name} is missing.`);
  return value;
}

function textOf(element: Element, override: string): Text {
  const text: Text = { default: attribute(element, 'DefaultValue') };
  for (const other of children(element, override)) text[attribute(other, 'Locale')] = attribute(other, 'Value');
  return text;
}

export function readManifest(xml: string): Manifest {
  const app = child(parseXml(xml), 'OfficeApp');
  const overrides = child(app, 'VersionOverrides');
  const host = child(overrides, 'Hosts/Host');
  const resource = resourcesOf(child(overrides, 'Resources'));
  const resolve = (parent: Element, path: string) => resource(attribute(child(parent, path), 'resid'));

  const points = (factor: string, type: string) =>
    children(child(host, factor), 'ExtensionPoint').filter((point) => point['@xsi:type'] === type);
  const [functions] = points('AllFormFactors', 'CustomFunctions');
  const [surface] = points('DesktopFormFactor', 'PrimaryCommandSurface');
  if (!functions || !surface) throw new ManifestProblem('manifest.xml: it declares no custom functions or no ribbon.');

  const pane = resource(attribute(child(host, 'Runtimes/Runtime'), 'resid')).default;
  const here = localAddress(pane);
  const commands = commandReader(resource, here);
  const tab = child(surface, 'CustomTab');
  const [extended] = children(app, 'ExtendedOverrides');
  return {
    displayName: textOf(child(app, 'DisplayName'), 'Override'),
    defaultLocale: contentOf(child(app, 'DefaultLocale')),
    tab: {
      id: attribute(tab, 'id'),
      label: resolve(tab, 'Label'),
      groups: children(tab, 'Group').map((group): Group => ({
        id: attribute(group, 'id'),
        label: resolve(group, 'Label'),
        controls: children(group, 'Control').map(commands.control),
      })),
    },
    cellMenu: points('DesktopFormFactor', 'ContextMenu')
      .flatMap((point) => children(point, 'OfficeMenu'))
      .filter((menu) => menu['@id'] === 'ContextMenuCell')
      .flatMap((menu) => children(menu, 'Control').map(commands.control)),
    shortcuts: extended ? here(attribute(extended, 'Url')) : null,
    pane: { address: here(pane) },
    functions: {
      namespace: resolve(functions, 'Namespace'),
      metadata: mapText(resolve(functions, 'Metadata/SourceLocation'), here),
    },
  };
}

function commandReader(resource: (resid: string) => Text, here: (url: string) => string) {
  const resolve = (parent: Element, path: string) => resource(attribute(child(parent, path), 'resid'));
  const face = (element: Element): Omit<Command, 'action'> => ({
    id: attribute(element, 'id'),
    label: resolve(element, 'Label'),
    tip: { title: resolve(element, 'Supertip/Title'), description: resolve(element, 'Supertip/Description') },
    icons: Object.fromEntries(
      children(element, 'Icon')
        .flatMap((icon) => children(icon, 'bt:Image'))
        .map((image) => [Number(attribute(image, 'size')), here(resource(attribute(image, 'resid')).default)]),
    ),
  });
  const command = (element: Element): Command => ({ ...face(element), action: actionOf(child(element, 'Action')) });
  const control = (element: Element): Control =>
    element['@xsi:type'] === 'Menu'
      ? { ...face(element), items: children(child(element, 'Items'), 'Item').map(command) }
      : command(element);
  return { control };
}

function actionOf(action: Element): Action {
  const type = attribute(action, 'xsi:type');
  if (type === 'ShowTaskpane') return { kind: 'showTaskpane' };
  if (type === 'ExecuteFunction') return { kind: 'execute', functionName: contentOf(child(action, 'FunctionName')) };
  throw new ManifestProblem(`manifest.xml: an action of type ${type} is unknown to Excel.`);
}

function resourcesOf(resources: Element): (resid: string) => Text {
  const found = new Map<string, Text>();
  for (const [list, item] of [
    ['bt:Images', 'bt:Image'],
    ['bt:Urls', 'bt:Url'],
    ['bt:ShortStrings', 'bt:String'],
    ['bt:LongStrings', 'bt:String'],
  ] as const) {
    for (const parent of children(resources, list)) {
      for (const each of children(parent, item)) found.set(attribute(each, 'id'), textOf(each, 'bt:Override'));
    }
  }
  return (resid) => {
    const text = found.get(resid);
    if (!text) throw new ManifestProblem(`manifest.xml: the resource ${resid} is not defined.`);
    return text;
  };
}

/** The add-in may be built for any address; here it is served from the root. */
function localAddress(pane: string): (url: string) => string {
  const base = new URL('.', pane).href;
  return (url) => (url.startsWith(base) ? `/${url.slice(base.length)}` : url);
}

const mapText = (text: Text, change: (value: string) => string): Text =>
  Object.fromEntries(Object.entries(text).map(([locale, value]) => [locale, change(value ?? '')])) as Text;
