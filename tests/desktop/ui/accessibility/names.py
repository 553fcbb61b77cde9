"""Names and roles: what a screen reader is told of a window, read through Qt's accessibility interface."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role

NAMED = frozenset(
    {
        Role.Button,
        Role.ButtonDropDown,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.ComboBox,
        Role.Dial,
        Role.EditableText,
        Role.Link,
        Role.List,
        Role.MenuItem,
        Role.PageTab,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
    }
)
"""What a person acts on: it needs a name, and with its description one of its own in the window."""

ITEMS = frozenset({Role.ListItem, Role.TreeItem, Role.Cell, Role.PageTab})
INSIDE_OTHERS = frozenset({Role.ComboBox, Role.SpinBox, Role.Slider, Role.ScrollBar, Role.TitleBar})
"""Their parts (a list that drops down, arrows, a handle) are theirs to explain."""
MOST_ITEMS = 200


@dataclass(frozen=True, slots=True)
class Element:
    """One node of the accessibility tree. `kind` is the widget's class, for whoever mends it."""

    role: QAccessible.Role
    name: str
    description: str
    kind: str
    rect: QRect
    focusable: bool
    in_sight: bool

    def __str__(self) -> str:
        return f"{self.role.name} “{self.name}” ({self.kind})"


def check_names(widget: QWidget) -> None:
    """Fails with a list of what a screen reader could not tell apart or name. Show the widget before."""
    problems = name_problems(widget)
    assert not problems, "\n".join(problems)


def name_problems(widget: QWidget) -> list[str]:
    elements = list(elements_of(widget))
    nameless = [element for element in elements if element.role in NAMED | ITEMS and not element.name.strip()]
    unknown = [element for element in elements if element.focusable and element.role in (Role.NoRole, Role.Client)]
    named = Counter(
        (element.role, element.name, element.description)
        for element in elements
        if element.role in NAMED and element.name
    )
    return [
        *(f"has no name: {element}" for element in nameless),
        *(f"has no role: {element}" for element in unknown if not element.name),
        *(f"{times} times: {role.name} “{name}”" for (role, name, _), times in named.items() if times > 1),
    ]


def order_problems(widget: QWidget) -> list[str]:
    """Where the tree goes up and not to the right, from one thing that can be used to the next."""
    used = [each for each in elements_of(widget) if each.focusable and each.in_sight and each.role not in ITEMS]
    return [
        f"is read before what stands above it: {one}, then {after}"
        for one, after in pairwise(used)
        if after.rect.bottom() <= one.rect.top() and after.rect.left() < one.rect.right()
    ]


def elements_of(widget: QWidget) -> Iterator[Element]:
    """Everything visible, parents before children, in the tree's order."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    yield from _walk(interface)


def _walk(interface: QAccessibleInterface) -> Iterator[Element]:
    yield _element(interface)
    if interface.role() in INSIDE_OTHERS:
        return
    for at in range(min(interface.childCount(), MOST_ITEMS)):
        child = interface.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _walk(child)


def _element(interface: QAccessibleInterface) -> Element:
    owner = interface.object()
    return Element(
        interface.role(),
        _name(interface),
        interface.text(QAccessible.Text.Description),
        type(owner).__name__ if owner is not None else "item",
        interface.rect(),
        bool(interface.state().focusable),
        not isinstance(owner, QWidget) or not owner.visibleRegion().isEmpty(),
    )


def _name(interface: QAccessibleInterface) -> str:
    """On Linux a combo box's own name is what it shows; what it is called is told by its label."""
    owner = interface.object()
    if interface.role() == Role.ComboBox and isinstance(owner, QWidget):
        labels = interface.relations(QAccessible.RelationFlag.Label)
        return owner.accessibleName() or " ".join(label.text(QAccessible.Text.Name) for label, _ in labels)
    return interface.text(QAccessible.Text.Name)
