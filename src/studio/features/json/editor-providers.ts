import { printJson } from '../../../schema/text/print-json.ts';
import { readJson } from '../../../schema/text/read-json.ts';
import type { TextRange } from '../../../schema/text/text-range.ts';
import { fixPatches } from './fix-patches.ts';
import { minimalPatches } from './minimal-patches.ts';
import { monaco } from './monaco-setup.ts';
import type { PlacedDiagnostic } from './place-diagnostics.ts';
import { toTextEdits } from './text-edits.ts';
import type { TextPatch } from './text-patch.ts';

/**
 * Gives a model our layout ("Format Document") and the fixes of our findings as quick fixes, first the fix of broken
 * text. `findings` are those that show now. Dispose it with the editor.
 */
export function registerProviders(
  model: monaco.editor.ITextModel,
  findings: () => readonly PlacedDiagnostic[],
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
  return {
    dispose() {
      layout.dispose();
      fixes.dispose();
    },
  };
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
