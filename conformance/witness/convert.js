// Converts one DOCX file to PDF: node convert.js DOCX PDF

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { createWorkerConverter } from '@matbee/libreoffice-converter/server';

const [docx, pdf] = process.argv.slice(2);
const converter = await createWorkerConverter({
	workerPath: fileURLToPath(new URL('threads.cjs', import.meta.url)),
});
const { data } = await converter.convert(await readFile(docx), { outputFormat: 'pdf' }, path.basename(docx));
await writeFile(pdf, data);
// The workers of LibreOffice's threads would keep the process alive.
process.exit(0);
