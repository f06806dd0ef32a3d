import type { CivilDate } from '../kernel/civil-date.ts';

/**
 * What the command needs from outside. Only `bin/comity.mjs` makes the real one; tests make their own.
 */
export type Io = {
  /** Writes text to standard output, as it is: no newline is added. */
  readonly out: (text: string) => void;
  /** Writes text to standard error, as it is: no newline is added. */
  readonly err: (text: string) => void;
  /** Standard input, line by line when it is asked. */
  readonly input: NodeJS.ReadableStream;
  /** Whether a person sits at standard input, output and error. */
  readonly terminal: { readonly input: boolean; readonly out: boolean; readonly err: boolean };
  /** The civil day of the machine's clock and time zone. */
  readonly today: () => CivilDate;
  /** The folder that holds `package.json`, `law/` and `examples/`, as an absolute path without a closing slash. */
  readonly home: string;
  /** The version in `package.json`. */
  readonly version: string;
  /** The folder the command was called in, as an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal, or undefined when standard output is not one. */
  readonly columns: number | undefined;
};

/** The exit codes of every verb. */
export const Exit = {
  done: 0,
  /** Something is wrong with what was given, and standard error says what. */
  problems: 1,
  /** The command line is not understood. */
  usage: 2,
} as const;
