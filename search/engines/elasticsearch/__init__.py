"""The engine on a cluster of Elasticsearch 8.19 or 9: core features only, no plugin, no script.

One idea a module: options, client, document, query, facets, suggesting, indices, feeding,
rebuilding, engine.
"""
