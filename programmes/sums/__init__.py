"""Sums and shares of budgets: one statement in SQL, and the same rule for a draft's rows."""
