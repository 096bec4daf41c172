"""The demonstration as one command: database, content, logins, web server, worker, housekeeping."""
