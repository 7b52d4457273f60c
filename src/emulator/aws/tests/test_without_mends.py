"""A test of a mend that stock moto passes would prove nothing: without the mends all of them must fail."""

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_every_test_of_a_mend_fails_on_stock_moto():
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-rpsx", str(HERE / "mends")]
    run = subprocess.run(command, cwd=HERE.parent, env={**os.environ, "WITHOUT_MENDS": "yes"}, capture_output=True, text=True, timeout=300)
    assert re.search(r"^\d+ failed in", run.stdout, re.MULTILINE), run.stdout + run.stderr
