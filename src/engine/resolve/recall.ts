// What follows from the choices on the way to one leaf follows again on every way that makes the same of those choices.

import type { Value } from '../vocabulary.ts';
import type { Assignment } from './decided.ts';
import type { Variable } from './evaluate.ts';
import { Trie } from './trie.ts';

/** Remembers functions of an assignment; each must read it through `read` and hang on nothing else that changes. */
export class Recall {
  readonly #tries = new Map<object | string, Trie<unknown>>();
  #notes: Set<Variable> | undefined;

  /** The value chosen for a variable, noted for whatever is being found. */
  read(assignment: Assignment, variable: Variable): Value | undefined {
    this.#notes?.add(variable);
    return assignment.get(variable);
  }

  /** What hangs on no choice, found while something else is: it takes no note. */
  apart<T>(find: () => T): T {
    const outer = this.#notes;
    this.#notes = undefined;
    try {
      return find();
    } finally {
      this.#notes = outer;
    }
  }

  /** The value of the function called `of` at the assignment: found now, or known from one that says the same of all it read. */
  of<T>(of: object | string, assignment: Assignment, find: () => T): T {
    let trie = this.#tries.get(of) as Trie<T> | undefined;
    if (trie === undefined) this.#tries.set(of, (trie = new Trie<T>()));
    const known = trie.find((variable) => this.read(assignment, variable));
    if (known !== undefined) return known.value;
    const outer = this.#notes;
    const own = new Set<Variable>();
    this.#notes = own;
    try {
      const value = find();
      // What was assumed on the way is no choice of the assignment: of that it says nothing.
      trie.keep(own, (variable) => assignment.get(variable), value);
      return value;
    } finally {
      this.#notes = outer;
      for (const variable of own) outer?.add(variable);
    }
  }
}
