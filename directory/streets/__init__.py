"""The register of streets, and which office serves which of their numbers."""
