"""Requests to a server: tried again where that may help, and told in words that lead on where it does not."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import httpx

from graph.errors import StoreError
from graph.store.server.url import SET_CREDENTIALS, Access, ServerUrl

# Too many requests; a gateway or a server that is for the moment unavailable.
PASSING: Final = frozenset({429, 502, 503, 504})
REFUSED: Final = frozenset({401, 403})
AGAIN: Final = "see that it runs, and run the same command again: what was stored stays"
_TIMEOUT: Final = httpx.Timeout(600, connect=10)  # seconds: a question to a large graph may take minutes
# A server on this machine is not reached through a proxy, whatever the environment says.
_DIRECT: Final = {f"all://{host}": None for host in ("localhost", "127.0.0.1", "[::1]")}
_LONGEST_WAIT: Final = 30.0  # seconds
_DEADLOCK: Final = b"40001"  # the SQL state of a transaction that was rolled back and may be tried again
_LEAD: Final = 1000  # bytes
_SAID: Final = 200  # characters of what a server says


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is tried, and how long is waited before the second time (in seconds; then twice as long)."""

    tries: int = 6
    wait: float = 0.25

    def before(self, attempt: int, asked: str | None) -> float:
        """Return how long to wait before an attempt (1 for the second), not less than the server asked for.

        A third of it is chance, so that many that failed together do not come back together.
        """
        wait: float = self.wait * 2 ** (attempt - 1) * random.uniform(2 / 3, 1)  # noqa: S311 - no secret
        return min(max(wait, float(asked) if asked and asked.isdecimal() else 0), _LONGEST_WAIT)


class Http:
    """A connection to a server. Its methods may be called from several threads."""

    def __init__(self, url: ServerUrl, access: Access, patience: Patience) -> None:
        self.url = url
        self._patience = patience
        self._client = httpx.Client(auth=access.auth, timeout=_TIMEOUT, mounts=_DIRECT)

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def send(
        self,
        method: str,
        endpoint: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        """Send a request to an endpoint below the URL, which must do no harm when it is done twice.

        It is tried again where the connection fails, and for the statuses in `PASSING`. Raises StoreError where it
        cannot be had, or the server wants other credentials; other statuses are the caller's.
        """
        if self._client.is_closed:
            raise ValueError("the store is closed")
        request = self._client.build_request(
            method, f"{self.url}/{endpoint}", params=params, headers=headers, data=form, content=content
        )
        for attempt in range(1, self._patience.tries + 1):
            failure, response = self._try(request)
            if response is not None and not is_passing(response):
                return self._granted(response)
            if attempt < self._patience.tries:
                asked = None if response is None else response.headers.get("Retry-After")
                time.sleep(self._patience.before(attempt, asked))
        said = "is not available" if response is None else f"answers {response.status_code}"
        raise StoreError(str(self.url), f"the server {said}{failure and f': {failure}'}", remedy=AGAIN)

    def _try(self, request: httpx.Request) -> tuple[str, httpx.Response | None]:
        """Return what is wrong, and what was answered, if anything was."""
        try:
            return "", self._client.send(request)
        except httpx.ReadTimeout as error:
            raise StoreError(
                str(self.url), f"the server did not answer within {_TIMEOUT.read:.0f} seconds", remedy=AGAIN
            ) from error
        except httpx.TransportError as error:
            return str(error) or type(error).__name__, None

    def _granted(self, response: httpx.Response) -> httpx.Response:
        if response.has_redirect_location:
            raise StoreError(str(self.url), "the server says that it is elsewhere now", remedy="give its new URL")
        if response.status_code in REFUSED:
            raise StoreError(
                str(self.url),
                f"the server does not let us in ({response.status_code})",
                remedy=f"{SET_CREDENTIALS}, of somebody who may read and write",
            )
        return response

    def failure(self, response: httpx.Response, what: str) -> StoreError:
        """Return the error for a status that nobody expected; `what` was not done."""
        return StoreError(
            str(self.url),
            f"{what}: the server answers {response.status_code}{said(response)}",
            remedy="see the server's log",
        )


def is_passing(response: httpx.Response) -> bool:
    """Tell whether another try may fare better: also where Virtuoso broke a deadlock, be it with a status of success.

    It gives the part of an answer that it had then, and says so in a header; of a change it says so in the text.
    """
    deadlocked = "deadlock" in response.headers.get("X-SQL-Message", "").lower()
    refused = response.is_server_error and _DEADLOCK in response.content[:_LEAD]
    return response.status_code in PASSING or deadlocked or refused


def said(response: httpx.Response) -> str:
    """Return the first line of what a server says in plain text, after a colon; nothing where it says nothing."""
    if not response.headers.get("Content-Type", "").startswith("text/plain"):
        return ""
    first = response.text.strip().partition("\n")[0]
    return f": {first[:_SAID]}" if first else ""
