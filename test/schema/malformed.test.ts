import { describe, expect, it, vi } from 'vitest';
import { checkPrepared } from '../../src/engine/plan/check-prepared.ts';
import { compile } from '../../src/engine/plan/compile.ts';
import { readDocument } from '../../src/runtime/read-document.ts';
import { RESOURCES } from '../../src/runtime/resources.ts';
import { applyEdits } from '../../src/schema/apply-edits.ts';
import type { Diagnostic } from '../../src/schema/diagnostic.ts';
import type { DiagnosticCode } from '../../src/schema/diagnostic-code.ts';
import { parsePointer, valueAt } from '../../src/schema/pointer.ts';
import { readJson } from '../../src/schema/text/read-json.ts';
import { preparePlan } from '../helpers/open-document.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { MALFORMED } from './malformed.ts';

vi.setConfig({ testTimeout: 30000 });

/** Every finding about a text: read, checked, compiled and counted, as the studio does it. */
function findings(text: string): readonly Diagnostic[] {
  const reading = readDocument({ kind: 'text', text });
  if (reading.document === undefined) return reading.diagnostics;
  const compiled = compile(reading.document, { scale: 1 }, RESOURCES);
  const found = [...reading.diagnostics, ...compiled.diagnostics];
  if (compiled.plan === undefined || found.some((each) => each.severity === 'error')) return found;
  const artifacts = preparePlan(compiled.plan);
  return [...found, ...checkPrepared(reading.document, artifacts)];
}

const errorsOf = (found: readonly Diagnostic[]) => found.filter((each) => each.severity === 'error');

/** Every code there is; the type keeps the list complete. */
const CODES: Readonly<Record<DiagnosticCode, true>> = {
  syntax_error: true,
  duplicate_key: true,
  too_deep: true,
  too_large: true,
  number_too_large: true,
  unknown_key: true,
  missing_key: true,
  wrong_type: true,
  out_of_range: true,
  unknown_kind: true,
  unknown_reference: true,
  ambiguous_reference: true,
  cycle: true,
  duplicate_name: true,
  invalid_name: true,
  not_a_document: true,
  unsupported_version: true,
  type_mismatch: true,
  formula_error: true,
  infeasible: true,
  bounds_shift_mean: true,
  not_unique: true,
  null_not_allowed: true,
  relation_missing: true,
  time_order: true,
  empty_table: true,
  conflict: true,
};

describe('the small shop', () => {
  it('has nothing to find', () => {
    expect(findings(JSON.stringify(smallShop()))).toEqual([]);
  });
});

describe('malformed documents', () => {
  const found = new Map(MALFORMED.map((each) => [each.name, findings(each.text)]));

  it('are many, and called differently', () => {
    expect(MALFORMED.length).toBeGreaterThan(45);
    expect(found.size).toBe(MALFORMED.length);
  });

  it('give every code there is', () => {
    const given = new Set([...found.values()].flat().map((each) => each.code));
    expect(Object.keys(CODES).filter((code) => !given.has(code as DiagnosticCode))).toEqual([]);
  });

  describe.each(MALFORMED)('$name', ({ name, text, code, path, severity = 'error', says = '', findings: many = 1 }) => {
    const diagnostics = found.get(name) ?? [];
    const wanted = diagnostics.find(
      (each) =>
        each.code === code &&
        (typeof path === 'string' ? each.path === path : path.test(each.path)) &&
        each.severity === severity,
    );

    it('is found where it is, and little besides', () => {
      expect(wanted, JSON.stringify(diagnostics.slice(0, 5), null, 1)).toBeDefined();
      expect(wanted?.message).toContain(says);
      expect(diagnostics.length, JSON.stringify(diagnostics.slice(0, 8), null, 1)).toBe(many);
    });

    it('is said in sentences, with what to do, at a place of the document', () => {
      const { value } = readJson(text);
      for (const each of diagnostics) {
        expect.soft(each.message.length).toBeGreaterThan(9);
        expect.soft(each.message).toMatch(/^[A-Z"0-9'{[-]|^[a-z_]+[. ]/);
        expect.soft(each.hint).toMatch(/^[A-Z"].*[.?!]$/s);
        expect.soft(each.message.length + each.hint.length).toBeLessThan(3000);
        const segments = parsePointer(each.path);
        expect(segments).toBeDefined();
        // What is missing is named by the place it would have; everything else is there.
        const holder = each.path.slice(0, each.path.lastIndexOf('/'));
        if (value !== undefined)
          expect(valueAt(value, holder) ?? valueAt(value, each.path) ?? null, each.path).not.toBe(undefined);
      }
    });

    it('is mended by every fix that is offered', () => {
      const { value } = readJson(text);
      for (const { fix, severity: weight } of diagnostics) {
        if (fix === undefined || value === undefined) continue;
        const mended = applyEdits(value, fix.edits);
        expect(mended, fix.title).toBeDefined();
        expect(fix.title).toMatch(/^[A-Z]/);
        const after = findings(JSON.stringify(mended));
        const count = (all: readonly Diagnostic[]) => (weight === 'error' ? errorsOf(all) : all).length;
        expect(count(after), `${fix.title}: ${JSON.stringify(after.slice(0, 4))}`).toBeLessThan(count(diagnostics));
      }
    });
  });

  it('that are only misspelt are as good as new after their fix', () => {
    for (const name of [
      'a seed as text',
      'a misspelt kind',
      'a misspelt law of children',
      'a number as text',
      'a formula of an unknown column',
      'a time that is no column',
      'a time frame turned round',
      'bounds the wrong way round',
      'no key to point at',
      'another version',
      'no seed',
    ]) {
      const text = MALFORMED.find((each) => each.name === name)?.text ?? '';
      const { value } = readJson(text);
      const fix = found.get(name)?.find((each) => each.fix !== undefined)?.fix;
      const mended = value === undefined || fix === undefined ? undefined : applyEdits(value, fix.edits);
      expect(errorsOf(findings(JSON.stringify(mended ?? null))), name).toEqual([]);
    }
  });
});
