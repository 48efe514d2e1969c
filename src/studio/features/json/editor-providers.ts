import type { JsonValue } from '../../../schema/json-value.ts';
import { valueAt } from '../../../schema/pointer.ts';
import { printJson } from '../../../schema/text/print-json.ts';
import { readJson } from '../../../schema/text/read-json.ts';
import type { TextRange } from '../../../schema/text/text-range.ts';
import { fixPatches } from './fix-patches.ts';
import { minimalPatches } from './minimal-patches.ts';
import { monaco } from './monaco-setup.ts';
import type { PlacedDiagnostic } from './place-diagnostics.ts';
import { toTextEdits } from './text-edits.ts';
import type { TextPatch } from './text-patch.ts';
import type { ValueChoice } from './value-choices.ts';

/** What the providers ask for when they are asked. */
export interface ProviderSources {
  /** The findings that show now. */
  readonly findings: () => readonly PlacedDiagnostic[];
  /** What can stand at a path of the document's value. */
  readonly choices: (value: JsonValue, path: string) => readonly ValueChoice[];
}

/**
 * Gives a model our layout ("Format Document"), the fixes of our findings as quick fixes, first the fix of broken text,
 * and the names that can stand where a kind, a table or a column is named. Dispose it with the editor.
 */
export function registerProviders(
  model: monaco.editor.ITextModel,
  { findings, choices }: ProviderSources,
): monaco.IDisposable {
  const layout = monaco.languages.registerDocumentFormattingEditProvider('json', {
    displayName: 'Semblance',
    provideDocumentFormattingEdits(asked) {
      if (asked !== model) return [];
      const text = model.getValue();
      const { value } = readJson(text);
      return value === undefined ? [] : toTextEdits(model, minimalPatches(text, printJson(value)));
    },
  });
  const fixes = monaco.languages.registerCodeActionProvider(
    'json',
    {
      provideCodeActions(asked, range) {
        const actions = asked === model ? codeActions(model, range, findings()) : [];
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
  const names = monaco.languages.registerCompletionItemProvider('json', {
    triggerCharacters: ['"'],
    provideCompletionItems(asked, position) {
      return { suggestions: asked === model ? completions(model, model.getOffsetAt(position), choices) : [] };
    },
  });
  return {
    dispose() {
      layout.dispose();
      fixes.dispose();
      names.dispose();
    },
  };
}

function completions(
  model: monaco.editor.ITextModel,
  offset: number,
  choices: ProviderSources['choices'],
): monaco.languages.CompletionItem[] {
  const { value, ranges } = readJson(model.getValue());
  if (value === undefined) return [];
  const path = ranges.pathAt(offset);
  const place = ranges.rangeOf(path)?.value;
  if (place === undefined || offset <= place.start || typeof valueAt(value, path) !== 'string') return [];
  const range = monaco.Range.fromPositions(model.getPositionAt(place.start), model.getPositionAt(place.end));
  return choices(value, path).map(({ text, detail }) => ({
    label: { label: text, description: detail },
    kind: monaco.languages.CompletionItemKind.Value,
    insertText: JSON.stringify(text),
    filterText: JSON.stringify(text),
    range,
  }));
}

function codeActions(
  model: monaco.editor.ITextModel,
  range: monaco.Range,
  findings: readonly PlacedDiagnostic[],
): monaco.languages.CodeAction[] {
  const text = model.getValue();
  const asked = { start: model.getOffsetAt(range.getStartPosition()), end: model.getOffsetAt(range.getEndPosition()) };
  const { syntaxRange, syntaxFix } = readJson(text);
  const actions: monaco.languages.CodeAction[] = [];
  if (syntaxFix !== undefined && syntaxRange !== undefined && touch(asked, syntaxRange)) {
    actions.push(codeAction(model, syntaxFix.title, [{ ...syntaxFix.range, text: syntaxFix.text }]));
  }
  for (const { diagnostic, range: place } of findings) {
    const { fix } = diagnostic;
    const patches = fix !== undefined && touch(asked, place) ? fixPatches(text, fix) : undefined;
    if (fix !== undefined && patches !== undefined) actions.push(codeAction(model, fix.title, patches));
  }
  return actions;
}

function codeAction(
  model: monaco.editor.ITextModel,
  title: string,
  patches: readonly TextPatch[],
): monaco.languages.CodeAction {
  const versionId = model.getVersionId();
  const edits = toTextEdits(model, patches).map((textEdit) => ({ resource: model.uri, textEdit, versionId }));
  return { title, kind: 'quickfix', isPreferred: true, edit: { edits } };
}

function touch(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
