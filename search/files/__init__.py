"""The words of attached files: read in the worker, in a process of their own, within limits."""
