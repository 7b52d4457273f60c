"""S3."""

from .attach import mend


@mend("moto.s3.models")
def delete_markers_can_be_deleted(models) -> None:
    """DeleteObjects of a delete marker in a bucket whose versioning is suspended. moto fails (it wants to close the marker's file, which
    it has not); AWS deletes the marker.

    The provider suspends versioning, then empties the bucket, when it is destroyed with force_destroy.
    """
    models.FakeDeleteMarker.dispose = lambda self, garbage=False: None
