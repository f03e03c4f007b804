"""Which server a store is on, and what it is asked with: the URL, and credentials from the environment.

    FORUMGRAF_STORE_USER, FORUMGRAF_STORE_PASSWORD    a user and her password (HTTP Basic or Digest, as the server asks)
    FORUMGRAF_STORE_TOKEN                             a token (Bearer)
    FORUMGRAF_STORE_ENDPOINTS                         "QUERY UPDATE GRAPHS" below the URL, for a server not known here

Credentials are read from there alone, so that they stand in no command line, URL, message or file.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

import httpx

from graph.errors import UsageError

SCHEMES: Final = ("http", "https")
USER: Final = "FORUMGRAF_STORE_USER"
PASSWORD: Final = "FORUMGRAF_STORE_PASSWORD"  # noqa: S105 - the name of a variable
TOKEN: Final = "FORUMGRAF_STORE_TOKEN"  # noqa: S105 - the name of a variable
ENDPOINTS: Final = "FORUMGRAF_STORE_ENDPOINTS"
SET_CREDENTIALS: Final = f"set {USER} and {PASSWORD}, or {TOKEN}, in the environment"


@dataclass(frozen=True, slots=True)
class ServerUrl:
    """The URL of a SPARQL server's dataset, without credentials and without a slash at its end."""

    url: str

    @classmethod
    def parse(cls, written: str) -> ServerUrl:
        """Read a URL as it was given. Raises UsageError where it is none, or says more than where the server is.

        >>> ServerUrl.parse("http://localhost:7878/")
        ServerUrl(url='http://localhost:7878')
        """
        try:
            url = httpx.URL(written)
        except httpx.InvalidURL as error:
            raise UsageError("the URL of the store is malformed", remedy="write it as http://host:port/path") from error
        if url.userinfo:  # never said again: it would stand in the terminal, and in a log
            raise UsageError("credentials do not belong in the URL of the store", remedy=SET_CREDENTIALS)
        if url.scheme not in SCHEMES or not url.host:
            raise UsageError("the URL of the store names no server", remedy="write it as http://host:port/path")
        if url.query or url.fragment:
            raise UsageError("the URL of the store ends in ? or #", remedy="leave out what follows its path")
        return cls(str(url).rstrip("/"))

    @property
    def file_name(self) -> str:
        """The name of the folder, on this machine, of what is kept beside the graph.

        >>> ServerUrl("https://data.example.se/kommunal/minutes").file_name
        'data.example.se-kommunal-minutes'
        """
        return re.sub(r"[^\w.]+", "-", self.url.partition("://")[2]).strip("-.")

    def __str__(self) -> str:
        """Return the URL."""
        return self.url


StorePlace: TypeAlias = Path | ServerUrl


def place_of(written: str) -> StorePlace:
    """Return where a store is, from what a user wrote: a URL or a folder. Raises UsageError for a malformed URL."""
    if re.match(r"[a-z][a-z0-9+.-]+://", written, re.IGNORECASE):
        return ServerUrl.parse(written)
    return Path(written)


@dataclass(frozen=True, slots=True)
class Access:
    """How a server is asked: credentials, which no representation shows, and its endpoints where they are given."""

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    endpoints: tuple[str, str, str] | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Access:
        """Read the environment. Raises UsageError where what is there does not fit together."""
        user, password, token = (environment.get(name) or None for name in (USER, PASSWORD, TOKEN))
        if token is not None and user is not None:
            raise UsageError(f"both {TOKEN} and {USER} are set", remedy="unset one of them")
        if (user is None) != (password is None):
            raise UsageError(f"only one of {USER} and {PASSWORD} is set", remedy="set both, or neither")
        given = environment.get(ENDPOINTS, "").split()
        if given and len(given) != 3:
            raise UsageError(
                f"{ENDPOINTS} names {len(given)} endpoints", remedy='name three, such as "query update data"'
            )
        return cls(user, password, token, (given[0], given[1], given[2]) if given else None)

    @property
    def auth(self) -> httpx.Auth | None:
        """What signs requests, or None where they are not signed."""
        if self.token is not None:
            return _Bearer(self.token)
        if self.user is not None and self.password is not None:
            return _Password(self.user, self.password)
        return None


class _Bearer(httpx.Auth):
    """Sends a token (RFC 6750)."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class _Password(httpx.Auth):
    """Sends a password in the way that the server asks for (RFC 7617, RFC 7616), once it has asked."""

    def __init__(self, user: str, password: str) -> None:
        self._ways: dict[str, httpx.Auth] = {
            "basic": httpx.BasicAuth(user, password),
            "digest": httpx.DigestAuth(user, password),
        }
        self._way: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request."""
        if self._way is None:
            response = yield request
            asked = response.headers.get("WWW-Authenticate", "").partition(" ")[0].lower()
            if response.status_code != httpx.codes.UNAUTHORIZED or asked not in self._ways:
                return
            self._way = self._ways[asked]
        yield from self._way.auth_flow(request)
