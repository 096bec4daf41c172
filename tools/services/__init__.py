"""PostgreSQL and Redis for tests and benchmarks: own, empty, on free ports, gone afterwards."""
