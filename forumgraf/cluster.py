"""Reading on many machines: the workers of a Dask cluster read and write shards, this machine loads them.

A worker that dies costs time alone: what it was at is done by another. Files that one worker after the other died of
are tried one by one, and one that does it alone has failed; the others are read.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from distributed import Client, Future, KilledWorker
from distributed.comm.addressing import get_address_host_port

from extractors.readers.isolation import Failed, Result
from extractors.reading import VERSION
from forumgraf.files import SourceFile
from forumgraf.reading import Told
from forumgraf.shards import Shelf
from graph.errors import ClusterError, ReadError

SHARD: Final = 100  # files in a shard: some seconds of work, so that sending it costs nothing beside
_AHEAD: Final = 3  # shards for each thread of the workers that may be under way, or done and not yet loaded
_PATIENCE: Final = 60  # seconds to wait for the scheduler, and for a first worker


@dataclass(frozen=True)
class Cluster:
    """A cluster by the address of its scheduler ("tcp://10.0.0.1:8786"), and where its shards are put."""

    scheduler: str
    shards: str
    files_in_shard: int = SHARD

    def read(self, files: Sequence[SourceFile], base: str) -> Generator[Result[SourceFile, Told | None], None, None]:
        """Yield what each file says, or why it cannot be read, in their order and few more of it than asked for.

        The workers open the files by their paths. Raises ClusterError.
        """
        if not files:
            return
        here = [SourceFile(file.name, file.path.absolute()) for file in files]
        with self._connected() as client:
            for batch, key in self._keys(client, here, base):
                yield from [Failed(batch[0], _deadly(batch[0]))] if key is None else self._loaded(key, batch)

    def _connected(self) -> Client:
        try:
            # a client that is made for what is no address keeps the process alive
            get_address_host_port(self.scheduler)
            client = Client(self.scheduler, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(self.scheduler, f"cannot be reached: {error}", remedy="see that it runs") from error
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            client.close()
            raise ClusterError(self.scheduler, "it has no workers", remedy="start some: dask worker ...") from error
        return client

    def _keys(
        self, client: Client, files: Sequence[SourceFile], base: str
    ) -> Iterator[tuple[list[SourceFile], str | None]]:
        """Yield batches of files with the key of their shard; None for a single file that workers die of."""
        remaining = iter(files)
        waiting: deque[tuple[list[SourceFile], Future]] = deque()
        while True:
            while len(waiting) < _AHEAD * max(1, sum(client.nthreads().values())) and (
                batch := list(islice(remaining, self.files_in_shard))
            ):
                waiting.append((batch, self._sent(client, batch, base)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                key = self._answer(future)
            except KilledWorker:
                if len(batch) == 1:
                    yield batch, None
                else:
                    waiting.extendleft(([file], self._sent(client, [file], base)) for file in reversed(batch))
                continue
            yield batch, key

    def _sent(self, client: Client, batch: list[SourceFile], base: str) -> Future:
        return client.submit(written, batch, base, self.shards, VERSION, pure=False)

    def _answer(self, future: Any) -> str:
        """Return the key of a shard that was written. Raises KilledWorker."""
        try:
            key: str | None = future.result()
        except (OSError, ImportError, ValueError) as error:
            raise ClusterError(
                self.shards, f"a worker cannot write a shard: {error}", remedy="see that all machines can write there"
            ) from error
        if key is None:
            raise ClusterError(
                self.scheduler,
                "its workers have another version of Forumgraf",
                remedy="install the same version on all machines",
            )
        return key

    def _loaded(self, key: str, batch: list[SourceFile]) -> Iterator[Result[SourceFile, Told | None]]:
        try:
            yield from Shelf(self.shards).read(key, batch)
        except (OSError, ImportError, ValueError, KeyError) as error:
            raise ClusterError(
                self.shards, f"shard {key} cannot be read: {error}", remedy=f"remove read/{key}.json.gz and build again"
            ) from error


def written(files: list[SourceFile], base: str, shards: str, version: str) -> str | None:
    """Do a worker's part: read files, write their shard, return its key; None where its rules are of another version.

    Raises OSError, ImportError and ValueError where the shard cannot be written.
    """
    if version != VERSION:
        return None
    # Dask's workers are daemons, which may have no processes of their own; those that read end with the worker's pipes.
    multiprocessing.current_process().daemon = False
    return Shelf(shards).write(files, base)


def _deadly(file: SourceFile) -> ReadError:
    return ReadError(
        file.name,
        "the workers that read it died, one after the other",
        remedy="leave it out, or save it in another format; the others are read",
    )
