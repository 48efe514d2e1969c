import { useComputedColorScheme } from '@mantine/core';
import { Editor } from '@monaco-editor/react';
import { useEffect, useRef, useState } from 'react';
import type { JsonValue } from '../../../schema/json-value.ts';
import { setShell, useShell } from '../../state/shell.ts';
import { useWorkbench, workbench, workbenchActions } from '../../state/workbench.ts';
import { DARK_THEME, EDITOR_OPTIONS, LIGHT_THEME } from './editor-options.ts';
import { MODEL_PATH, setEditorSchema } from './editor-schema.ts';
import { EditorSession } from './editor-session.ts';
import classes from './json.module.css';
import { monaco } from './monaco-setup.ts';
import type { Place } from './place-selection.ts';
import { shownOf } from './shown-of.ts';
import { TextFooter } from './TextFooter.tsx';
import { type Shown, startingText } from './text-sync.ts';
import { type ValueChoice, valueChoices } from './value-choices.ts';

const loading = <div className={classes.loading}>Opening the editor…</div>;

/** The document in Monaco: its text, its findings and the selection follow the workbench, and the workbench follows them. */
export function JsonEditor() {
  const document = useWorkbench((state) => state.document);
  const brokenText = useWorkbench((state) => state.brokenText);
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const syntaxRange = useWorkbench((state) => state.syntaxRange);
  const selection = useWorkbench((state) => state.selection);
  const schema = useWorkbench((state) => state.catalog?.documentSchema);
  const isReadOnly = useWorkbench((state) => state.saveState.kind === 'read_only');
  const problem = useShell((shell) => shell.textToFocus);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [startText] = useState(() => startingText(shownNow()));
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor>();
  const session = useRef<EditorSession>(undefined);

  useEffect(() => {
    if (schema !== undefined) setEditorSchema(schema);
  }, [schema]);

  useEffect(() => {
    const model = editor?.getModel();
    if (editor === undefined || !model) return undefined;
    const created = new EditorSession(editor, model, {
      shown: shownNow(),
      onText: (text) => workbenchActions.editText(text),
      choices: choicesNow,
      onPlace: selectPlace,
    });
    session.current = created;
    return () => {
      session.current = undefined;
      created.dispose();
    };
  }, [editor]);

  useEffect(() => {
    session.current?.show(shownOf(document, brokenText));
  }, [editor, document, brokenText]);

  useEffect(() => {
    session.current?.mark(diagnostics, syntaxRange);
  }, [editor, diagnostics, syntaxRange]);

  useEffect(() => {
    const { table, column } = selection;
    if (table !== undefined) session.current?.reveal(column === undefined ? { table } : { table, column });
  }, [editor, selection]);

  useEffect(() => {
    if (problem === undefined || session.current === undefined) return;
    session.current.goToProblem(problem);
    setShell({ textToFocus: undefined });
  }, [editor, problem]);

  return (
    <div className={classes.view}>
      <div className={classes.editor}>
        <Editor
          path={MODEL_PATH}
          defaultLanguage="json"
          defaultValue={startText}
          theme={scheme === 'dark' ? DARK_THEME : LIGHT_THEME}
          options={{ ...EDITOR_OPTIONS, readOnly: isReadOnly }}
          loading={loading}
          onMount={(mounted) => {
            setEditor(mounted);
            void globalThis.document.fonts.ready.then(() => monaco.editor.remeasureFonts());
          }}
        />
      </div>
      <TextFooter
        onGoThere={() => session.current?.goToFirstProblem()}
        onDiscard={() => {
          session.current?.discard();
          workbenchActions.discardText();
        }}
      >
        Ctrl+M lets Tab leave the editor. Ctrl+Space suggests, Shift+Alt+F lays out, Ctrl+. offers fixes.
      </TextFooter>
    </div>
  );
}

function shownNow(): Shown {
  const { document, brokenText } = workbench.store.getState();
  return shownOf(document, brokenText);
}

function choicesNow(value: JsonValue, path: string): readonly ValueChoice[] {
  const { catalog, document } = workbench.store.getState();
  return catalog === undefined ? [] : valueChoices(catalog, document, value, path);
}

function selectPlace(place: Place): void {
  const { document, selection } = workbench.store.getState();
  const table = document?.tables.find(({ name }) => name === place.table);
  if (table === undefined || (place.column === undefined && selection.table === place.table)) return;
  if (place.column !== undefined && !table.columns.some(({ name }) => name === place.column)) return;
  workbenchActions.select(place);
}
