"""A folder as a .tar.gz with the same bytes every time."""

import gzip
import io
import tarfile
from pathlib import Path


def archive(folder: Path) -> bytes:
    """All files below a folder, by name, without owner and date."""
    tar_bytes = io.BytesIO()
    with tarfile.open(fileobj=tar_bytes, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for path in sorted(it for it in folder.rglob("*") if it.is_file()):
            content = path.read_bytes()
            entry = tarfile.TarInfo(path.relative_to(folder).as_posix())
            entry.size, entry.mode = len(content), 0o644
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(tar_bytes.getvalue(), mtime=0)
