import type { Safe } from '../../../src/report/html/safe.ts';

/**
 * Markup of the printed report in a page: everything that people wrote was escaped when it was made, and it holds no script and no style.
 * Its classes are those of `virtual:report.css`.
 */
export function SafeHtml({
  html,
  as: Tag = 'div',
  className,
}: {
  readonly html: Safe;
  readonly as?: 'div' | 'span' | 'p';
  readonly className?: string;
}) {
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html.text }} />;
}
