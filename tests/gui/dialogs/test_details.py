from PySide6.QtWidgets import QLabel

from annotator.gui.dialogs.details import DetailsDialog
from annotator.model.document import Document


def test_each_field_tells_where_it_was_found(qtbot):
    document = Document("a", "文", source="湖南日报", published="2024-12-18")
    found = {"published": ("dateline", "湖南日报12月18日讯"), "outlet": ("430000", "湖南省")}
    dialog = DetailsDialog(document, found)
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"from the dateline: 湖南日报12月18日讯", "an outlet of 湖南省"} <= words
