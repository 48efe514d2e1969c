import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { type JsonReading, readJson } from '../../../schema/text/read-json.ts';
import type { TextRange } from '../../../schema/text/text-range.ts';
import { announceEdit } from '../../state/pending-edits.ts';
import { type ProviderSources, registerProviders } from './editor-providers.ts';
import { minimalPatches } from './minimal-patches.ts';
import { monaco } from './monaco-setup.ts';
import { type PlacedDiagnostic, placeDiagnostics } from './place-diagnostics.ts';
import { type Place, pathOfPlace, placeAt } from './place-selection.ts';
import { toTextEdits } from './text-edits.ts';
import { type Shown, TextSync } from './text-sync.ts';
import { toMarkers } from './to-markers.ts';

const typingPauseMs = 150;
const cursorPauseMs = 120;
const markerOwner = 'semblance';

export interface EditorSessionOptions {
  readonly shown: Shown;
  /** Called with the whole text after a pause in the typing. */
  readonly onText: (text: string) => void;
  /** What can stand at a path of the document's value. */
  readonly choices: ProviderSources['choices'];
  /** Called with the table or column the person moved the cursor into. */
  readonly onPlace: (place: Place) => void;
}

/** One mounted editor and the document: text both ways, findings as markers, cursor and selection. */
export class EditorSession {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #model: monaco.editor.ITextModel;
  readonly #options: EditorSessionOptions;
  readonly #sync: TextSync;
  readonly #disposables: monaco.IDisposable[];
  #isFollowing = false;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #cursorTimer: ReturnType<typeof setTimeout> | undefined;
  #placed: readonly PlacedDiagnostic[] = [];
  #reading: { readonly versionId: number; readonly reading: JsonReading } | undefined;

  constructor(
    editor: monaco.editor.IStandaloneCodeEditor,
    model: monaco.editor.ITextModel,
    options: EditorSessionOptions,
  ) {
    this.#editor = editor;
    this.#model = model;
    this.#options = options;
    this.#sync = new TextSync(options.shown);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    this.#disposables = [
      model.onDidChangeContent(() => this.#typed()),
      model.onWillDispose(() => this.flush()),
      editor.onDidBlurEditorText(() => this.flush()),
      editor.onDidChangeCursorPosition(() => this.#cursorMoved()),
      registerProviders(model, { findings: () => this.#placed, choices: options.choices }),
      { dispose: announceEdit(() => this.flush()) },
    ];
  }

  /** Hands on what was typed and still waits for a pause. */
  flush(): void {
    clearTimeout(this.#typingTimer);
    if (!this.#sync.isDirty || this.#model.isDisposed()) return;
    const text = this.#model.getValue();
    this.#sync.sent(text);
    this.#options.onText(text);
  }

  /** Shows the document or the broken text, unless the editor is right or ahead of it. */
  show(shown: Shown): void {
    const before = this.#model.getValue();
    const after = this.#sync.follow(shown, before);
    if (after === undefined || after === before) return;
    this.#isFollowing = true;
    this.#model.pushStackElement();
    this.#model.pushEditOperations([], toTextEdits(this.#model, minimalPatches(before, after)), () => null);
    this.#model.pushStackElement();
    this.#isFollowing = false;
  }

  /** Marks the findings in the text as it is now. */
  mark(diagnostics: readonly Diagnostic[], syntaxRange: TextRange | undefined): void {
    const { ranges } = this.#read();
    const text = this.#model.getValue();
    this.#placed = placeDiagnostics(diagnostics, text, ranges, syntaxRange);
    monaco.editor.setModelMarkers(this.#model, markerOwner, toMarkers(this.#placed, text));
  }

  /** Moves the cursor to a table or column that was selected elsewhere. */
  reveal(place: Place): void {
    if (this.#editor.hasTextFocus()) return;
    const { value, ranges } = this.#read();
    const path = value === undefined ? undefined : pathOfPlace(value, place);
    const range = path === undefined ? undefined : (ranges.rangeOf(`${path}/name`) ?? ranges.rangeOf(path))?.value;
    if (range === undefined || value === undefined) return;
    const cursor = this.#model.getOffsetAt(this.#editor.getPosition() ?? { lineNumber: 1, column: 1 });
    const here = placeAt(value, ranges.pathAt(cursor));
    if (here?.table === place.table && here.column === place.column) return;
    this.#moveTo(range.start);
  }

  /** Puts the cursor and the focus on the first error, or the first finding. */
  goToFirstProblem(): void {
    const first = this.#placed.find(({ diagnostic }) => diagnostic.severity === 'error') ?? this.#placed[0];
    if (first !== undefined) this.#moveTo(first.range.start);
    this.#editor.focus();
  }

  /** Puts the cursor and the focus on a finding; on the first one where the text no longer has it. */
  goToProblem({ code, path }: Diagnostic): void {
    const placed = this.#placed.find(({ diagnostic }) => diagnostic.code === code && diagnostic.path === path);
    if (placed === undefined) {
      this.goToFirstProblem();
      return;
    }
    this.#moveTo(placed.range.start);
    this.#editor.focus();
  }

  /** Forgets what was typed, since the text is being discarded. */
  discard(): void {
    clearTimeout(this.#typingTimer);
    this.#sync.discard();
  }

  dispose(): void {
    this.flush();
    clearTimeout(this.#cursorTimer);
    for (const disposable of this.#disposables) disposable.dispose();
    if (!this.#model.isDisposed()) monaco.editor.setModelMarkers(this.#model, markerOwner, []);
  }

  #typed(): void {
    if (this.#isFollowing) return;
    this.#sync.typed();
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.flush(), typingPauseMs);
  }

  #cursorMoved(): void {
    if (!this.#editor.hasTextFocus()) return;
    clearTimeout(this.#cursorTimer);
    this.#cursorTimer = setTimeout(() => {
      const position = this.#editor.getPosition();
      const { value, ranges } = this.#read();
      if (position === null || value === undefined) return;
      const place = placeAt(value, ranges.pathAt(this.#model.getOffsetAt(position)));
      if (place !== undefined) this.#options.onPlace(place);
    }, cursorPauseMs);
  }

  #moveTo(offset: number): void {
    const position = this.#model.getPositionAt(offset);
    this.#editor.setPosition(position);
    this.#editor.revealPositionInCenterIfOutsideViewport(position);
  }

  #read(): JsonReading {
    const versionId = this.#model.getVersionId();
    if (this.#reading?.versionId !== versionId)
      this.#reading = { versionId, reading: readJson(this.#model.getValue()) };
    return this.#reading.reading;
  }
}
