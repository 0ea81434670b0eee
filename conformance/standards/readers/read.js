// Prints the text of the pages of PDFs, as pdf.js finds it.
//
// In go paths; out comes for each file one line of JSON, a list of the texts of its pages.

import { readFile } from 'node:fs/promises';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

for (const path of process.argv.slice(2)) {
  const data = new Uint8Array(await readFile(path));
  const file = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
  }
  console.log(JSON.stringify(pages));
  await file.destroy();
}
