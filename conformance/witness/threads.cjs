// Starts the package's own worker with room for more threads.
//
// The package is LibreOffice compiled to WebAssembly, whose threads are workers that have to be there before
// they are needed: while LibreOffice works, the thread that would start another one is blocked. The package
// makes four. LibreOffice often needs a fifth, for our files each time that this was tried, and then waits
// for ever. The number stands only in the text of its script, so it is changed there.

'use strict';

const Module = require('node:module');
const path = require('node:path');

const few = 'var pthreadPoolSize=4;';
const enough = 'var pthreadPoolSize=16;';

const compile = Module.prototype._compile;
Module.prototype._compile = function (content, filename, ...rest) {
	if (path.basename(filename) === 'soffice.cjs') {
		if (!content.includes(few)) {
			throw new Error(`${filename} sets its number of threads in another way`);
		}
		content = content.replace(few, enough);
	}
	return compile.call(this, content, filename, ...rest);
};

const folder = path.dirname(require.resolve('@matbee/libreoffice-converter/package.json'));
require(path.join(folder, 'dist', 'node.worker.cjs'));
