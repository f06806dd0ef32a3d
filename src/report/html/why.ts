// Question → answer, where answers differ, as nested lists.

import type { Tree } from '../../engine/resolve/determine.ts';
import { type Context } from '../view/context.ts';
import { answerText, questionText } from '../view/questions.ts';
import { fenceText } from '../view/cite.ts';
import { badge, say } from './parts.ts';
import { type Safe, html } from './safe.ts';

/** The tree as a list a screen reader can walk. */
export function treeHtml(context: Context, tree: Tree): Safe {
  const { words } = context;
  if ('outcome' in tree) {
    const because =
      tree.because.length === 0
        ? ''
        : html` <span class="small"
            >${say(context, words.list(tree.because.map((rule) => fenceText(context, rule))))}</span
          >`;
    return html`${badge(context, tree.outcome)}${because}`;
  }
  const branches = tree.branches.map(
    ({ value, then }) =>
      html`<li>${say(context, answerText(context, tree.variable, value))} → ${treeHtml(context, then)}</li>`,
  );
  return html`${say(context, questionText(context, tree.variable))}
    <ul class="tree">
      ${branches}
    </ul>`;
}
