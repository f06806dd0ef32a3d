// Both versions of a visit assessed, each question that both ask once.

import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Answers } from '../assessment/answers.ts';
import { type AssessmentInput, assess, settingsOf } from '../assessment/from-manifest.ts';
import type { Version } from './delta.ts';

/**
 * OLD and NEW with their assessments: what each alone would be given. Where both stand under one law, accepted and known alike, the
 * answers of OLD are kept for NEW.
 */
export function versionsOf(
  old: AssessmentInput,
  now: AssessmentInput,
): { readonly old: Version; readonly now: Version } {
  const alike = old.law.digest === now.law.digest && canonicalJson(settingsOf(old)) === canonicalJson(settingsOf(now));
  const kept = alike ? new Answers(old.law, settingsOf(old)) : undefined;
  return { old: versionOf(old, kept), now: versionOf(now, kept) };
}

function versionOf(input: AssessmentInput, answers: Answers | undefined): Version {
  return { plan: input.plan, manifest: input.manifest, assessment: assess(input, answers) };
}
