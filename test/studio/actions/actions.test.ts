import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from '../../../src/studio/actions/action.ts';
import { actionForKey } from '../../../src/studio/actions/action-for-key.ts';
import { createActions } from '../../../src/studio/actions/create-actions.ts';
import { lineActions } from '../../../src/studio/actions/line-actions.ts';
import { matchesShortcut, type PressedKeys, shortcutKeys } from '../../../src/studio/actions/shortcut.ts';
import type { WorkbenchState } from '../../../src/studio/state/workbench-state.ts';
import { smallDocument } from '../small-document.ts';
import { fakeServices } from './fake-services.ts';

const state: WorkbenchState = {
  documentId: 'a',
  document: smallDocument,
  diagnostics: [],
  planIsOld: false,
  settings: { scale: 1 },
  view: 'rows',
  selection: { table: 'order', column: 'customer_id' },
  saveState: { kind: 'draft' },
};

const actions = createActions(fakeServices(smallDocument).services);

function pressed(key: string, modifiers: Partial<PressedKeys> = {}): PressedKeys {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

describe('the action table', () => {
  it('has one row for every id', () => {
    expect(actions.map(({ id }) => id).sort()).toEqual([...ACTION_IDS].sort());
  });

  it('gives no shortcut to two actions that can be meant in one place', () => {
    const everywhere = actions.filter(({ scope }) => scope === undefined);
    for (const kind of ['table', 'column', 'relation'] as const) {
      const shortcuts = [...everywhere, ...lineActions(actions, kind)].flatMap((action) => action.shortcuts ?? []);
      expect(new Set(shortcuts).size, kind).toBe(shortcuts.length);
    }
  });

  it('has a label of its own for every action, whatever is open', () => {
    const { document, documentId, ...rest } = state;
    for (const each of [state, { ...rest, selection: {} }]) {
      const labels = actions.map((action) => action.label(each));
      expect(labels.every((label) => label.trim() !== '')).toBe(true);
      expect(new Set(labels).size).toBe(labels.length);
    }
    expect(document?.name).toBe('Small');
    expect(documentId).toBe('a');
  });

  it('says why nothing of a document can be done where none is open', () => {
    const empty: WorkbenchState = { ...state, selection: {} };
    const { document: _document, documentId: _id, ...none } = empty;
    const possible = actions.filter((action) => action.unavailable?.(none) === undefined).map(({ id }) => id);
    expect(possible.sort()).toEqual([
      'go_to_start',
      'new_document',
      'open_file',
      'open_wizard',
      'search',
      'shortcuts',
      'toggle_color_scheme',
    ]);
  });

  it('lets nothing be edited in a read-only tab or while the text is broken', () => {
    const editing = ['roll_seed', 'add_table', 'delete_table', 'add_column', 'rename_column', 'redo'];
    for (const blocked of [{ ...state, saveState: { kind: 'read_only' } } as const, { ...state, brokenText: '{' }]) {
      for (const id of editing) {
        expect(actions.find((action) => action.id === id)?.unavailable?.(blocked)).toMatch(/\.$/);
      }
    }
  });

  it('moves the selected column one place', () => {
    const { services, applied } = fakeServices(smallDocument);
    createActions(services)
      .find(({ id }) => id === 'move_column_up')
      ?.run(state);
    expect(applied[0]).toMatchObject({ kind: 'edited', focus: { table: 'order', column: 'customer_id' } });
  });
});

describe('the keyboard', () => {
  it('finds the action of a key', () => {
    expect(actionForKey(actions, pressed('z', { ctrlKey: true }), 'elsewhere', false)?.id).toBe('undo');
    expect(actionForKey(actions, pressed('Z', { ctrlKey: true, shiftKey: true }), 'elsewhere', false)?.id).toBe('redo');
    expect(actionForKey(actions, pressed('z', { metaKey: true }), 'elsewhere', true)?.id).toBe('undo');
    expect(actionForKey(actions, pressed('?', { shiftKey: true }), 'elsewhere', false)?.id).toBe('shortcuts');
    expect(actionForKey(actions, pressed('z'), 'elsewhere', false)).toBeUndefined();
  });

  it('keeps the keys of the outline out of every other place', () => {
    for (const [key, held] of [
      ['F2', {}],
      ['Delete', {}],
      ['d', { ctrlKey: true }],
      ['f', { ctrlKey: true }],
      ['ArrowUp', { altKey: true }],
    ] as const) {
      expect(actionForKey(actions, pressed(key, held), 'elsewhere', false)).toBeUndefined();
    }
  });

  it('leaves a text input its single keys and its own undo', () => {
    expect(actionForKey(actions, pressed('?', { shiftKey: true }), 'text_input', false)).toBeUndefined();
    expect(actionForKey(actions, pressed('z', { ctrlKey: true }), 'text_input', false)).toBeUndefined();
    expect(actionForKey(actions, pressed('s', { ctrlKey: true }), 'text_input', false)?.id).toBe('save_file');
  });

  it('leaves the text editor every key but saving, opening, searching and moving about', () => {
    const claimed = actions.filter((action) => action.inEditor).map(({ id }) => id);
    expect(claimed.sort()).toEqual([
      'export',
      'next_pane',
      'open_file',
      'previous_pane',
      'save_file',
      'search',
      'show_charts',
      'show_diagram',
      'show_json',
      'show_report',
      'show_rows',
    ]);
    expect(actionForKey(actions, pressed('z', { ctrlKey: true }), 'editor', false)).toBeUndefined();
    expect(actionForKey(actions, pressed('s', { ctrlKey: true }), 'editor', false)?.id).toBe('save_file');
  });

  it('tells modifiers apart and prints them as the keyboard does', () => {
    expect(matchesShortcut('mod+s', pressed('s', { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(matchesShortcut('alt+1', pressed('¡', { altKey: true, code: 'Digit1' }), true)).toBe(true);
    expect(matchesShortcut('+', pressed('+', { shiftKey: true }), false)).toBe(true);
    expect(shortcutKeys('+', false)).toEqual(['+']);
    expect(shortcutKeys('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(shortcutKeys('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  });
});
