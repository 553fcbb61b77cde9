"""The style sheet of the whole program; `$name` stands for a token of `shared/tokens.py`."""

SHEET = """
* { color: $text; font-size: ${px_body}px; }
QMainWindow, QDialog, #page, #rail { background: $surface; }
#rail { border: none; border-right: 1px solid $line; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${px_small}px; }
QLabel[role="title"] { font-size: ${px_title}px; font-weight: 600; }
QLabel[role="display"] { font-size: ${px_display}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${px_body}px; font-weight: 600; }
QLabel[role="section"] { color: $muted; font-size: ${px_small}px; font-weight: 600; }
QLabel[role="question"] { font-size: ${px_question}px; font-weight: 600; }
QLabel[role="pill"] {
    color: $accent; background: $accent_ground; border-radius: 6px; padding: 1px ${s2}px; font-size: ${px_small}px;
}

QPushButton {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 0 ${s4}px; min-height: ${control}px;
}
QPushButton:hover { border-color: $faint; }
QPushButton:pressed { background: $surface; }
QPushButton:focus { border: 2px solid $accent; padding: 0 ${s3}px; }
QPushButton:disabled { color: $faint; background: $surface; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[role="large"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: ${radius}px;
    font-size: ${px_question}px; font-weight: 600; min-height: ${large}px;
}
QPushButton[role="large"]:hover { border-color: $text; }
QPushButton[role="large"]:focus { border: 2px solid $text; }
QPushButton[role="large"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[role="danger"] { color: $bad; }
QPushButton[role="danger"]:disabled { color: $muted; }
QPushButton[role="quiet"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 0 ${s2}px;
}
QPushButton[role="quiet"]:hover { border-color: $line; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[role="quiet"]:disabled { color: $faint; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px; color: $muted; padding: 1px 3px;
    min-width: ${mark}px; max-width: ${mark}px;
}
QToolButton:hover { background: $line; color: $text; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 0 ${s3}px; min-height: ${control}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit { padding: ${s2}px ${s2}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent; }
QComboBox::drop-down { border: none; width: ${s6}px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $line; padding: ${s1}px; outline: none;
    selection-background-color: $accent_ground; selection-color: $text;
}
QRadioButton, QCheckBox { spacing: ${s2}px; background: transparent; min-height: ${s6}px; }
QRadioButton::indicator, QCheckBox::indicator {
    width: ${mark}px; height: ${mark}px; border: 2px solid $muted; background: $raised;
}
QRadioButton::indicator { border-radius: ${mark_radius}px; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator:hover, QCheckBox::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked {
    border-color: $accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $accent, stop: 0.5 $accent, stop: 0.58 $raised, stop: 1 $raised);
}
QCheckBox::indicator:checked { border-color: $accent; background: $accent; }
QRadioButton:focus, QCheckBox:focus { color: $accent; }

QListView { background: transparent; border: none; outline: none; }
QListWidget::item { border-radius: 8px; }
QListWidget::item:hover { background: $raised; }
QListWidget::item:selected { background: $accent_ground; }
QTextEdit { background: transparent; border: none; selection-background-color: $accent; selection-color: $on_accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 28px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 28px; }

QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { background: $raised; border: 1px solid $line; border-radius: 8px; padding: ${s1}px; }
QMenu::item { padding: ${s1}px ${s6}px ${s1}px ${s3}px; border-radius: 6px; }
QMenu::item:selected { background: $accent_ground; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: ${s1}px ${s2}px; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $line; padding: ${s1}px ${s2}px; font-size: ${px_small}px;
}

#card { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
#card[chosen="true"] { border: 2px solid $accent; }
#bar { background: $raised; border: none; border-top: 1px solid $line; }
#banner { background: $accent_ground; border: none; border-radius: 8px; }
#banner[tone="warn"] { background: $warn_ground; }
#banner[tone="warn"] QLabel { color: $warn; }
#details { font-size: ${px_small}px; color: $muted; }
"""
