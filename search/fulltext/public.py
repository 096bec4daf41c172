"""What may be shown now, in SQL; an entry lives on until the change log is read."""

# ``p`` is the entry's page. Restrictions are few, and each hides what stands below its page, and
# what mirrors it elsewhere.
IS_PUBLIC = """(p.live AND NOT EXISTS (
    SELECT 1 FROM wagtailcore_pageviewrestriction r JOIN wagtailcore_page hidden
        ON hidden.id = r.page_id
        LEFT JOIN wagtailcore_page source ON source.id = p.alias_of_id
    WHERE SUBSTR(p.path, 1, LENGTH(hidden.path)) = hidden.path
        OR SUBSTR(source.path, 1, LENGTH(hidden.path)) = hidden.path
))"""
