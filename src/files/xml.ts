// The XML of a workbook, read as it comes. A sheet has no document type, is not deep, and none of its words is long: what is, is refused.
import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { ComityError } from '../kernel/errors.ts';

/** What is done with each element and text; names are without prefix. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const DEEPEST = 64;
/** Bytes given to the parser at a time, and how many such portions may go by without one element or text. */
const PORTION = 1 << 16;
const QUIET = 32;

/** Reads one part of a workbook, in pieces. */
export class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #fault: () => ComityError;
  #depth = 0;
  #quiet = 0;

  /** @param part the name of the part inside the workbook, for what is told of it */
  constructor(handler: XmlHandler, file: string, part: string) {
    this.#fault = () => new ComityError('COMITY_FILE_XLSX_DAMAGED', { place: { file }, value: part });
    const refuse = (): never => {
      throw this.#fault();
    };
    this.#parser.on('error', refuse);
    this.#parser.on('doctype', refuse);
    this.#parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      this.#quiet = 0;
      this.#depth += 1;
      if (this.#depth > DEEPEST) refuse();
      handler.open(bare(name), attributes);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#depth -= 1;
      handler.close(bare(name));
    });
    const text = (words: string): void => {
      this.#quiet = 0;
      handler.text(words);
    };
    this.#parser.on('text', text);
    this.#parser.on('cdata', text);
  }

  /** @throws ComityError COMITY_FILE_XLSX_DAMAGED for what is not XML, or not XML as a workbook has it */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PORTION) {
      this.#parser.write(this.#decode(bytes.subarray(at, at + PORTION), true));
      this.#quiet += 1;
      if (this.#quiet > QUIET) throw this.#fault();
    }
  }

  end(): void {
    const rest = this.#decode(new Uint8Array(), false);
    if (rest !== '') this.#parser.write(rest);
    this.#parser.close();
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw this.#fault();
    }
  }
}

/** A name without the prefix that some programs write before each. */
function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
