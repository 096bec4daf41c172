"""Budget lines in the editing form, with their totals under them as the editor types."""

from wagtail.admin.panels import InlinePanel


class BudgetLinesPanel(InlinePanel):
    """Wagtail's inline rows, watched by the Stimulus controller ``budget-totals``."""

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "programmes/admin/budget_lines.html"
