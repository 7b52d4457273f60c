import { text, type Expression, type Ref } from '../../core/expression';
import type { Root } from '../../core/root/root';
import type { MecoveEnvironment } from './environment';

interface Database { readonly address: Ref<string>; readonly masterUserSecretArn: Ref<string> }

export function userData(_root: Root, env: MecoveEnvironment, database: Database): Expression<string> {
  return text`#cloud-config\n# ${env.name} ${database.address}\n`;
}
