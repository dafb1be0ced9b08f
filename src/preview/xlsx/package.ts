/** The zip that an .xlsx is: reading and changing single parts, where exceljs stops short of what the format can say. */
import JSZip from 'jszip';
import { element } from '../xml';

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class Package {
  private constructor(private readonly zip: JSZip) {}

  static async open(bytes: ArrayBuffer | Uint8Array): Promise<Package> {
    return new Package(await JSZip.loadAsync(bytes));
  }

  names(): string[] {
    return Object.keys(this.zip.files);
  }

  async read(name: string): Promise<string | null> {
    return (await this.zip.file(name)?.async('string')) ?? null;
  }

  write(name: string, content: string): void {
    this.zip.file(name, content);
  }

  remove(name: string): void {
    this.zip.remove(name);
  }

  async change(name: string, change: (content: string) => string): Promise<void> {
    const content = await this.read(name);
    if (content !== null) this.write(name, change(content));
  }

  /** A new part that `owner` (a part's name) points to; the id of the relation. */
  async relate(owner: string, type: string, target: string, external = false): Promise<string> {
    const name = relationsOf(owner);
    const xml =
      (await this.read(name)) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relations}"></Relationships>`;
    const id = `rPlan${[...xml.matchAll(/<Relationship /g)].length + 1}`;
    const relation = element('Relationship', {
      Id: id,
      Type: `${office}/${type}`,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    });
    this.write(
      name,
      xml
        .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
        .replace('</Relationships>', () => `${relation}</Relationships>`),
    );
    return id;
  }

  async declare(part: string, contentType: string): Promise<void> {
    await this.change('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `${element('Override', { PartName: `/${part}`, ContentType: contentType })}</Types>`),
    );
  }

  bytes(compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Promise<Uint8Array> {
    return this.zip.generateAsync({ type: 'uint8array', compression });
  }
}

/** xl/worksheets/sheet1.xml → xl/worksheets/_rels/sheet1.xml.rels */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
