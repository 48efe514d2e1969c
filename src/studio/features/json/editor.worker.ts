// Monaco's worker for what every language needs, e.g. comparing texts; a file of ours, so that the page's build places it.
import 'monaco-editor/editor/editor.worker';
