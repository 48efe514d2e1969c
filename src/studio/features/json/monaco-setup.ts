import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

// Imported by the lazily loaded editor alone: everything of Monaco hangs on this file.
self.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    label === 'json'
      ? new Worker(new URL('./json.worker.ts', import.meta.url), { type: 'module', name: 'json' })
      : new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module', name: 'editor' }),
};

// The wrapper's types name Monaco's former entry point; it is the same module.
loader.config({ monaco: monaco as unknown as typeof import('monaco-editor') });

// Markers come from our own diagnostics, and the layout from `printJson`.
jsonDefaults.setModeConfiguration({
  completionItems: true,
  hovers: true,
  documentSymbols: true,
  tokens: true,
  colors: false,
  foldingRanges: true,
  diagnostics: false,
  selectionRanges: true,
  documentFormattingEdits: false,
  documentRangeFormattingEdits: false,
});

export { jsonDefaults, monaco };
