"""A provider: which one, where, which model, and the key to it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.answers.answer_choice import FieldName, Kind
from desktop.ui.page import heading
from desktop.ui.settings.field import CalmComboBox

KINDS: tuple[tuple[Kind, str, str, str], ...] = (
    ("openai", "OpenAI", "https://api.openai.com/v1", "https://api.openai.com/v1"),
    ("azure", "Azure OpenAI", "", "https://YOUR-RESOURCE.openai.azure.com/openai/v1"),
    ("llama.cpp", "llama.cpp server", "", "http://127.0.0.1:8080/v1"),
    ("server", "Another server that speaks as OpenAI does", "", "https://server.example/v1"),
)
"""Kind, its name, its address where it has but one, and an example."""
NO_KEY = "No key is kept for it yet."


class ProviderPanel(QWidget):
    """`edited` when something was typed or chosen, `settled` when a field was left."""

    edited = Signal()
    settled = Signal()
    forget_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = CalmComboBox()
        self.address = QLineEdit()
        self.model = QLineEdit(placeholderText="As the provider writes it")
        self.key = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.show_key = QPushButton("Show")
        self.forget = QPushButton("Forget the key")
        self.key_said = heading(NO_KEY, "small")
        self.warning = heading("", "warn")
        self.problems: dict[FieldName, QLabel] = {name: heading("", "problem") for name in ("address", "model", "key")}
        self._lay_out()
        self._connect()

    @property
    def chosen_kind(self) -> Kind:
        return KINDS[self.kind.currentIndex()][0]

    def show_provider(self, kind: Kind, address: str, model: str) -> None:
        with QSignalBlocker(self.kind), QSignalBlocker(self.address), QSignalBlocker(self.model):
            self.kind.setCurrentIndex(next(at for at, known in enumerate(KINDS) if known[0] == kind))
            self.address.setText(address)
            self.model.setText(model)
        self._fit_address(keep=address)

    def say_key(self, said: str, *, can_forget: bool) -> None:
        """Where the key comes from, and whether there is one to forget."""
        self.key_said.setText(said or NO_KEY)
        self.forget.setVisible(can_forget)

    def clear_key(self) -> None:
        """It is kept now; the field need not hold it."""
        self.key.clear()
        self._hide_key()

    def show_warning(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def show_problem(self, name: FieldName, words: str) -> None:
        """Beside its field, which gets the focus; empty takes it away."""
        label = self.problems[name]
        label.setText(words)
        label.setVisible(bool(words))
        if words:
            {"address": self.address, "model": self.model, "key": self.key}[name].setFocus()

    def clear_problems(self) -> None:
        for name in self.problems:
            self.show_problem(name, "")

    # --- inside -----------------------------------------------------------------------------------------------------

    def _on_kind_chosen(self) -> None:
        self._fit_address(keep="")
        self.clear_problems()
        self.edited.emit()
        self.settled.emit()

    def _fit_address(self, keep: str) -> None:
        _, _, only, example = KINDS[self.kind.currentIndex()]
        with QSignalBlocker(self.address):
            self.address.setText(only or keep)
        self.address.setReadOnly(bool(only))
        self.address.setPlaceholderText(example)

    def _on_show_clicked(self) -> None:
        hidden = self.key.echoMode() == QLineEdit.EchoMode.Password
        self.key.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._name_show()

    def _hide_key(self) -> None:
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self._name_show()

    def _name_show(self) -> None:
        hidden = self.key.echoMode() == QLineEdit.EchoMode.Password
        self.show_key.setText("Show" if hidden else "Hide")
        self.show_key.setAccessibleName("Show the key" if hidden else "Hide the key")

    def _lay_out(self) -> None:
        for _, name, _, _ in KINDS:
            self.kind.addItem(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._add(column, "Provider", self.kind)
        self._add(column, "Address", self.address, self.problems["address"], self.warning)
        self._add(column, "Model", self.model, self.problems["model"])
        self._add(column, "Key", self._key_row(), self.problems["key"])
        column.addLayout(self._about_key())
        for field, words in ((self.kind, "Provider"), (self.address, "Address"), (self.model, "Model")):
            field.setAccessibleName(words)
        self.key.setAccessibleName("Key")
        self.warning.hide()
        self.forget.hide()
        self.clear_problems()
        self._name_show()
        self._fit_address(keep="")

    def _add(self, column: QVBoxLayout, words: str, field: QWidget, *below: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(self.key if words == "Key" else field)
        for part in (label, field, *below):
            column.addWidget(part)
        column.addSpacing(6)

    def _key_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.key, 1)
        self.show_key.setProperty("role", "quiet")
        row.addWidget(self.show_key)
        return made

    def _about_key(self) -> QVBoxLayout:
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.key_said)
        self.forget.setProperty("role", "link")
        about.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        return about

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind_chosen)
        for field in (self.address, self.model):
            field.textEdited.connect(self.edited)
            field.editingFinished.connect(self.settled)
        self.key.textEdited.connect(self.edited)
        self.show_key.clicked.connect(self._on_show_clicked)
        self.forget.clicked.connect(self.forget_clicked)
