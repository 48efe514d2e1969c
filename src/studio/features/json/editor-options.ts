import { monaco } from './monaco-setup.ts';

export const LIGHT_THEME = 'semblance-light';
export const DARK_THEME = 'semblance-dark';

monaco.editor.defineTheme(LIGHT_THEME, {
  base: 'vs',
  inherit: true,
  rules: [{ token: 'string.value.json', foreground: '0550ae' }],
  colors: { 'editor.background': '#ffffff', 'editorLineNumber.foreground': '#5c636a' },
});

monaco.editor.defineTheme(DARK_THEME, {
  base: 'vs-dark',
  inherit: true,
  rules: [],
  colors: { 'editor.background': '#242424', 'editorLineNumber.foreground': '#a0a0a0' },
});

/** How the editor of the document is set up. */
export const EDITOR_OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: 'The document as JSON. Ctrl+M lets Tab leave the editor.',
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontLigatures: false,
  fontSize: 13,
  formatOnPaste: false,
  insertSpaces: true,
  lineHeight: 20,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { other: true, comments: false, strings: true },
  // The number of the last line would else be dimmed beyond what can be read.
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
  wordBasedSuggestions: 'off',
  wordWrap: 'off',
};
