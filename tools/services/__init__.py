"""PostgreSQL, Redis and Elasticsearch for tests and benchmarks: own, empty, gone afterwards."""
