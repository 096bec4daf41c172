"""What people and CI do with the repository: environments, catalogues, checks, test runs."""
