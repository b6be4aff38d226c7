"""What WeasyPrint may read: the bytes handed to it here, by name, and nothing else.

Its own fetcher reads every local file and follows redirects; a book made from content that others wrote must not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]


class Asset(NamedTuple):
    """A file in memory and its media type."""

    data: bytes
    media_type: str


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Serves a fixed set of assets by URL; refuses every other URL, whatever its scheme."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._assets = assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """The asset of that URL. Raises ValueError for any other, which WeasyPrint reports as an error."""
        del headers
        asset = self._assets.get(url)
        if asset is None:
            raise ValueError(f"the book may not read {url}")
        return URLFetcherResponse(url, asset.data, {"Content-Type": asset.media_type})
