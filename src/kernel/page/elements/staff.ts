import { CopyCode } from './copy-code.ts';
import { ErrorFocus } from './error-focus.ts';
import { KeepText } from './keep-text.ts';
import { OnceForm } from './once-form.ts';
import { PasskeyForm } from './passkey-form.ts';
import { QuietMenu } from './quiet-menu.ts';
import { SendFiles } from './send-files.ts';

customElements.define('once-form', OnceForm);
customElements.define('send-files', SendFiles);
customElements.define('keep-text', KeepText);
customElements.define('quiet-menu', QuietMenu);
customElements.define('error-focus', ErrorFocus);
customElements.define('copy-code', CopyCode);
customElements.define('passkey-form', PasskeyForm);
