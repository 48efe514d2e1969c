import { FORMAT_IDS } from '../../formats/format-id.ts';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../runtime/export-settings.ts';
import type { JudgeSettings } from '../../runtime/judge-settings.ts';
import { z } from '../../schema/zod.ts';

/** Whether the rows of an export are judged, and whether it ends where a check that must hold fails. */
export interface JudgingChoice extends JudgeSettings {
  readonly isJudged: boolean;
}

/** What a person chose of exports, beside the settings. */
export interface ExportChoices {
  readonly settings: ExportSettings;
  readonly judging: JudgingChoice;
  readonly destination: 'download' | 'folder' | 'file';
}

export const DEFAULT_CHOICES: ExportChoices = {
  settings: DEFAULT_EXPORT_SETTINGS,
  judging: { isJudged: true, stopOnFailedGate: false },
  destination: 'download',
};

const { csv, json } = DEFAULT_EXPORT_SETTINGS.options;

// Whatever an older or a newer studio has kept becomes the default, field by field.
const model = z.object({
  settings: z.object({
    format: z.enum(FORMAT_IDS).catch('csv'),
    options: z.object({
      csv: z.object({
        delimiter: z.enum([',', ';', '\t', '|']).catch(csv.delimiter),
        quoting: z.enum(['needed', 'texts', 'all']).catch(csv.quoting),
        header: z.boolean().catch(csv.header),
        byteOrderMark: z.boolean().catch(csv.byteOrderMark),
        newline: z.enum(['lf', 'crlf']).catch(csv.newline),
        nullToken: z.string().catch(csv.nullToken),
        dates: z.enum(['iso', 'iso_t', 'us', 'european']).catch(csv.dates),
      }),
      json: z.object({ layout: z.enum(['files', 'object']).catch(json.layout) }),
    }),
    tables: z.array(z.string()).optional().catch(undefined),
    flatten: z.boolean().catch(false),
    gzip: z.boolean().catch(false),
  }),
  judging: z.object({ isJudged: z.boolean(), stopOnFailedGate: z.boolean() }).catch(DEFAULT_CHOICES.judging),
  destination: z.enum(['download', 'folder', 'file']).catch('download'),
});

/** How a run is judged by that choice; undefined where it is not. */
export function judgeSettings({ isJudged, stopOnFailedGate }: JudgingChoice): JudgeSettings | undefined {
  return isJudged ? { stopOnFailedGate } : undefined;
}

const keyOf = (documentId: string) => `semblance-export-${documentId}`;

/** The choices a person last made for a document, in this browser. */
export function recallChoices(documentId: string | undefined): ExportChoices {
  if (documentId === undefined) return DEFAULT_CHOICES;
  try {
    const kept = model.safeParse(JSON.parse(localStorage.getItem(keyOf(documentId)) ?? 'null'));
    if (!kept.success) return DEFAULT_CHOICES;
    const { tables, ...settings } = kept.data.settings;
    return { ...kept.data, settings: { ...settings, ...(tables && { tables }) } };
  } catch {
    return DEFAULT_CHOICES;
  }
}

/** Keeps the choices for a document. */
export function rememberChoices(documentId: string | undefined, choices: ExportChoices): void {
  if (documentId === undefined) return;
  try {
    localStorage.setItem(keyOf(documentId), JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing forgets them.
  }
}
