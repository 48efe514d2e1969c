import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';

/** A cell that is judged as if it held a number that the engine has not put there. */
export interface BrokenCell {
  readonly table: string;
  readonly column: string;
  /** Its place in the file, from 0. */
  readonly row: number;
  readonly value: number;
}

/** Where the built worker hands clean values of a block to those who judge them. */
const seam = /clean:(\w+)=>(\w+)\.column\(\1\)/;

/**
 * Breaks a cell before it is judged, in every worker of the page: the engine proves its own rows, so no document makes a row
 * that breaks a gate. What is written is not touched.
 */
export async function breakRow(page: Page, cell: BrokenCell): Promise<void> {
  await page.context().route(/\/engine\.worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    expect(script, 'the seam of the worker').toMatch(seam);
    const body = `${script.replace(seam, 'clean:$1=>self.brokenColumn($2,$1)')}\nself.brokenColumn=${brokenColumn(cell)};`;
    await route.fulfill({ response, body });
  });
}

function brokenColumn({ table, column, row, value }: BrokenCell): string {
  return `(rows,name)=>{
    const vector=rows.column(name);
    const at=rows.table.name===${JSON.stringify(table)}&&name===${JSON.stringify(column)}?rows.ordinals().indexOf(${row}):-1;
    if(at<0)return vector;
    const values=vector.values.slice();
    values[at]=${value};
    return {...vector,values};
  }`;
}
