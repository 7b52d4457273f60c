"""python -m groundplan_aws --account 123456789012 --ready FILE [--port N] [--modules DIR] [--journal FILE] [--log FILE] [--with-parent]"""

import argparse
import logging
import os
import signal
import sys
from pathlib import Path

from . import mends, settings


def main() -> None:
    parser = argparse.ArgumentParser(prog="groundplan_aws", description="AWS on the own machine")
    parser.add_argument("--account", required=True, help="account id, twelve digits")
    parser.add_argument("--ready", required=True, type=Path, help="file that is written once calls are answered")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: a free one)")
    parser.add_argument("--modules", type=Path, help="folder of the module registry")
    parser.add_argument("--journal", type=Path, help="file that keeps the state")
    parser.add_argument("--log", default="its log", help="where standard output goes, for messages")
    parser.add_argument("--with-parent", action="store_true", help="end when standard input closes")
    options = parser.parse_args()

    # What is kept is on disk before a call is answered, so there is nothing to finish.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: os._exit(0))
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stdout)
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    logging.getLogger("botocore").setLevel(logging.WARNING)
    settings.apply(options.account, options.log)
    mends.install()

    from . import server

    if options.with_parent:
        server.exit_with_parent()
    listener = server.bind(options.port)
    serving = server.listen(server.build(options.modules, options.journal), listener)
    server.announce(options.ready, serving.port)
    serving.serve_forever()


if __name__ == "__main__":
    main()
