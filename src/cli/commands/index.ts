import type { Command } from 'commander';
import { bootstrapCommand, deployCommand, destroyCommand } from './deploy';
import { demoCommand } from './demo';
import { doctorCommand } from './doctor';
import { emulatorCommand } from './emulator';
import { reapCommand } from './reap';
import { setupCommand } from './setup';
import { synthCommand } from './synth';
import { unlockCommand } from './unlock';
import { verifyCommand } from './verify';

export const commands = (): Command[] => [
  setupCommand(), doctorCommand(), synthCommand(), bootstrapCommand(), deployCommand(), verifyCommand(), destroyCommand(), unlockCommand(), emulatorCommand(), reapCommand(), demoCommand(),
];
