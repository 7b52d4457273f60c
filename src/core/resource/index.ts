export { dynamic } from './dynamic';
export { generation } from './generation';
export { registryModule } from './registry-module';
export { local } from './local';
export { each, when } from './repeated';
export { data, resource } from './resource';
