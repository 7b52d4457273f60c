"""Runs a command on a terminal of its own and types into it: on_terminal.py '[["text seen", "keys typed"], ...]' COMMAND..."""
import json
import os
import pty
import select
import sys
import time

steps, command = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)

end = time.time() + 120
heard = ""
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.05)
    if ready:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        heard += data.decode(errors="replace")
        sys.stdout.write(data.decode(errors="replace"))
        sys.stdout.flush()
    if steps and steps[0][0] in heard:
        heard = heard.split(steps[0][0], 1)[1]
        os.write(terminal, steps.pop(0)[1].encode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 0xFF)
