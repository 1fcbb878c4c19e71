import { CopyCode } from './copy-code.ts';
import { ErrorFocus } from './error-focus.ts';
import { ExitPage } from './exit-page.ts';
import { OnceForm } from './once-form.ts';
import { PrintPage } from './print-page.ts';
import { SendFiles } from './send-files.ts';

customElements.define('exit-page', ExitPage);
customElements.define('once-form', OnceForm);
customElements.define('send-files', SendFiles);
customElements.define('error-focus', ErrorFocus);
customElements.define('copy-code', CopyCode);
customElements.define('print-page', PrintPage);
