/**
 * What the command needs from outside. Only `bin/comity.mjs` makes the real one; tests make their own.
 */
export type Io = {
  /** Writes text to standard output, as it is: no newline is added. */
  readonly out: (text: string) => void;
  /** Writes text to standard error, as it is: no newline is added. */
  readonly err: (text: string) => void;
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

/**
 * Runs one command line.
 *
 * @param argv the words after `comity`
 * @returns the exit code: 0 done, 1 the answer is "no" or the input has errors, 2 the command line is not understood
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [verb] = argv;
  if (verb === '--version' || verb === '-V') {
    io.out(`${io.version}\n`);
    return 0;
  }
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help' || verb === 'start') {
    io.out('usage: comity VERB [options]\n\n  --version   print the version\n  --help      print this\n');
    return 0;
  }
  io.err(`comity: there is no verb \`${verb}\`; see \`comity --help\`\n`);
  return 2;
}
