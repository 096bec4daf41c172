"""The register of streets in the admin: list, import, report."""
