"""Readers: bytes to text, one module for each format."""
