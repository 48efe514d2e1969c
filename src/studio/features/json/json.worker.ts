// Monaco's worker for JSON: completion, hover, folding.
import 'monaco-editor/languages/features/json/json.worker';
