"""The style sheet of the whole program; `$name` stands for a token of `shared/tokens.py`."""

SHEET = """
* { color: $text; font-size: ${px_body}px; }
QMainWindow, QDialog, #page, #rail { background: $surface; }
#rail { border: none; border-right: ${border}px solid $line; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollArea[role="pages"] { border: ${focus}px solid transparent; border-radius: 6px; }
QScrollArea[role="pages"]:focus { border-color: $accent; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="problem"] { color: $bad; font-size: ${px_small}px; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="good"] { color: $good; font-size: ${px_small}px; }
QLabel[role="small"] { color: $muted; font-size: ${px_small}px; }
QLabel[role="subtitle"] { font-size: ${px_question}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${px_title}px; font-weight: 600; }
QLabel[role="display"] { font-size: ${px_display}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${px_body}px; font-weight: 600; }
QLabel[role="section"] { color: $muted; font-size: ${px_small}px; font-weight: 600; }
QLabel[role="question"] { font-size: ${px_question}px; font-weight: 600; }
QLabel[role="cited"] { color: $accent; font-size: ${px_small}px; }
QLabel[role="status"] { color: $muted; font-size: ${px_small}px; font-weight: 600; }
QLabel[role="status"][tone="good"] { color: $good; }
QLabel[role="status"][tone="warn"] { color: $warn; }
QLabel[role="status"][tone="bad"] { color: $bad; }
QLabel[role="pill"] {
    color: $accent; background: $accent_ground; border-radius: 6px; padding: 1px ${s2}px; font-size: ${px_small}px;
}
QLabel[role="recording"] {
    color: $question; background: $question_ground; border-radius: 6px; padding: 1px ${s2}px; font-size: ${px_small}px;
    font-weight: 600;
}

QPushButton {
    background: $raised; border: ${border}px solid $line; border-radius: 8px; padding: 0 ${pad}px;
    min-height: ${control}px;
}
QPushButton:hover { border-color: $faint; }
QPushButton:pressed { background: $surface; }
QPushButton:focus { border: ${focus}px solid $accent; padding: 0 ${pad_focus}px; }
QPushButton:disabled { color: $faint; background: $surface; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: ${border}px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus { border: ${focus}px solid $text; }
QPushButton[role="primary"]:disabled { background: $fill; border-color: $fill; color: $muted; }
QPushButton[role="large"] {
    background: $accent; color: $on_accent; border: ${border}px solid $accent; border-radius: ${radius}px;
    font-size: ${px_question}px; font-weight: 600; min-height: ${large}px;
}
QPushButton[role="large"]:hover { border-color: $text; }
QPushButton[role="large"]:focus { border: ${focus}px solid $text; }
QPushButton[role="large"]:disabled { background: $fill; border-color: $fill; color: $muted; }
QPushButton[role="danger"] { color: $bad; }
QPushButton[role="danger"]:disabled { color: $faint; }
QPushButton[role="quiet"] {
    background: transparent; border: ${border}px solid transparent; color: $accent; padding: 0 ${pad_quiet}px;
}
QPushButton[role="quiet"]:hover { border-color: $line; }
QPushButton[role="quiet"]:focus { border: ${focus}px solid $accent; padding: 0 ${pad_quiet_focus}px; }
QPushButton[role="quiet"]:disabled { color: $faint; }
QPushButton[role="rail"] {
    background: transparent; border: ${border}px solid transparent; text-align: left; padding: 0 ${pad_quiet}px;
}
QPushButton[role="rail"]:hover { background: $raised; }
QPushButton[role="rail"]:checked { background: $accent_ground; color: $accent; font-weight: 600; }
QPushButton[role="rail"]:focus { border: ${focus}px solid $accent; padding: 0 ${pad_quiet_focus}px; }
QPushButton[role="card"] { border-radius: ${radius}px; padding: 0; min-height: 0; }
QPushButton[role="card"]:focus { border: ${focus}px solid $accent; padding: 0; }
QPushButton[role="link"] {
    background: transparent; border: ${border}px solid transparent; color: $accent; padding: 0; text-align: left;
    min-height: ${s5}px; font-size: ${px_small}px; border-radius: 4px;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: ${focus}px solid $accent; padding: 0; }
QPushButton[role="step"] {
    background: transparent; border: none; border-bottom: ${focus}px solid transparent; border-radius: 0;
    color: $accent; font-size: ${px_small}px; padding: 0 ${s2}px; min-height: ${mark}px;
}
QPushButton[role="step"][state="current"] { color: $text; font-weight: 600; border-bottom-color: $accent; }
QPushButton[role="step"][state="later"] { color: $muted; }
QPushButton[role="step"]:hover:enabled { border-bottom-color: $line; }
QPushButton[role="step"]:focus { border: ${focus}px solid $accent; border-radius: 6px; padding: 0 ${s2}px; }
QPushButton[role="choice"] {
    background: transparent; border: ${focus}px solid transparent; border-radius: 6px; color: $muted;
    padding: 0 ${s3}px; min-height: ${control}px;
}
QPushButton[role="choice"]:hover { color: $text; }
QPushButton[role="choice"]:checked {
    color: $accent; background: $accent_ground; border-bottom-color: $accent;
}
QPushButton[role="choice"]:focus { border-color: $accent; padding: 0 ${s3}px; }
QPushButton[role="choice"]:disabled { color: $faint; }
QPushButton[role="row"] {
    background: transparent; border: ${focus}px solid transparent; border-radius: 8px; padding: 0; min-height: 0;
}
QPushButton[role="row"]:hover { background: $surface; }
QPushButton[role="row"]:focus { border: ${focus}px solid $accent; padding: 0; }
QFrame[role="field"] { border: ${focus}px solid transparent; border-radius: 6px; background: transparent; }
QFrame[role="field"]:hover { background: $surface; }
QFrame[role="field"]:focus { border-color: $accent; }
QFrame[role="field"][lit="true"] { background: $accent_ground; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton {
    background: transparent; border: ${border}px solid transparent; border-radius: 6px; color: $muted;
    padding: 1px ${pad_tool}px;
    min-width: ${mark}px; max-width: ${mark}px;
}
QToolButton:hover { background: $fill; color: $text; }
QToolButton:focus { border: ${focus}px solid $accent; padding: 0 ${pad_tool_focus}px; color: $text; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
    background: $raised; border: ${border}px solid $line; border-radius: 8px; padding: 0 ${pad_field}px;
    min-height: ${control}px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit { padding: ${s2}px ${s2}px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: ${focus}px solid $accent; padding: 0 ${pad_field_focus}px;
}
QPlainTextEdit:focus { border: ${focus}px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $faint; background: $surface; }
QComboBox::drop-down { border: none; width: ${s8}px; }
QComboBox::down-arrow { image: url("$signs/chevron-down-on-$on.svg"); width: ${sign}px; height: ${sign}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: ${s5}px; }
QAbstractSpinBox::up-arrow { image: url("$signs/chevron-up-on-$on.svg"); width: ${sign}px; height: ${sign}px; }
QAbstractSpinBox::down-arrow { image: url("$signs/chevron-down-on-$on.svg"); width: ${sign}px; height: ${sign}px; }
QComboBox QAbstractItemView {
    background: $raised; border: ${border}px solid $line; padding: ${s1}px; outline: none;
    selection-background-color: $accent_ground; selection-color: $text;
}
QRadioButton, QCheckBox {
    spacing: ${s2}px; background: transparent; min-height: ${s6}px; border: ${focus}px solid transparent;
    border-radius: 6px; padding-right: ${s1}px;
}
QRadioButton:focus, QCheckBox:focus { border-color: $accent; }
QRadioButton::indicator, QCheckBox::indicator, QListView::indicator, QTreeView::indicator {
    width: ${mark}px; height: ${mark}px; border: 2px solid $muted; background: $raised;
}
QRadioButton::indicator { border-radius: ${mark_radius}px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator { border-radius: 4px; }
QRadioButton::indicator:hover, QCheckBox::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked {
    border-color: $accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $accent, stop: 0.5 $accent, stop: 0.58 $raised, stop: 1 $raised);
}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
    border-color: $accent; background: $accent; image: url("$signs/tick-on-$on.svg");
}
QRadioButton:disabled, QCheckBox:disabled { color: $faint; }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: $faint; }

QSlider { min-height: ${control}px; }
QSlider::groove:horizontal { background: $fill; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $accent; border: 2px solid $raised; border-radius: ${knob_radius}px; width: ${knob}px;
    height: ${knob}px; margin: ${knob_out}px 0;
}
QSlider::handle:horizontal:hover { border-color: $fill; }
QSlider::handle:horizontal:focus { background: $raised; border: ${focus}px solid $accent; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { background: $faint; }

QTabWidget::pane { border: none; border-top: ${border}px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; padding: ${s2}px ${s3}px; border: ${focus}px solid transparent;
    border-radius: 6px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; background: $accent_ground; font-weight: 600; }
QTabBar::tab:focus { border-color: $accent; }
QTabBar::tab:disabled { color: $faint; }

QListView, QTreeView, QTableView {
    background: transparent; border: ${focus}px solid transparent; border-radius: 8px; outline: none;
    selection-background-color: $accent_ground; selection-color: $text; gridline-color: $line;
}
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $accent; }
QListView[role="rows"], QListView[role="rows"]:focus { border: none; }
QTreeView::item, QTableView::item { padding: ${s1}px ${s2}px; }
QTreeView::item:selected, QTableView::item:selected { background: $accent_ground; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $muted; font-size: ${px_small}px; font-weight: 600; border: none;
    border-bottom: ${border}px solid $line; padding: ${s1}px ${s2}px;
}
QListWidget::item { border-radius: 8px; }
QListWidget::item:hover { background: $raised; }
QListWidget::item:selected { background: $accent_ground; }
QTextEdit:focus { border-color: $accent; }
QTextEdit {
    background: transparent; border: ${focus}px solid transparent; border-radius: 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 28px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 28px; }
QScrollBar::handle:horizontal:hover { background: $faint; }

QProgressBar { background: $fill; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { background: $raised; border: ${border}px solid $line; border-radius: 8px; padding: ${s1}px; }
QMenu::item { padding: ${s1}px ${s6}px ${s1}px ${s3}px; border-radius: 6px; }
QMenu::item:selected { background: $accent_ground; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: ${s1}px ${s2}px; }
QToolTip {
    background: $raised; color: $text; border: ${border}px solid $line; padding: ${s1}px ${s2}px;
    font-size: ${px_small}px;
}

#card { background: $raised; border: ${border}px solid $line; border-radius: ${radius}px; }
#drop { background: $raised; border: ${border}px dashed $faint; border-radius: ${radius}px; }
#drop[over="true"] { background: $accent_ground; border: 2px dashed $accent; }
#card[chosen="true"] { border: 2px solid $accent; }
#sections::item, #order::item, #files::item { padding: ${s2}px ${s2}px; border-radius: 8px; }
#sections::item:selected { color: $accent; }
#hairline { background: $line; border: none; }
#bar { background: $raised; border: none; border-top: ${border}px solid $line; }
#banner { background: $accent_ground; border: none; border-radius: 8px; }
#banner[tone="warn"] { background: $warn_ground; }
#banner[tone="warn"] QLabel { color: $warn; }
#details { font-size: ${px_small}px; color: $muted; }
"""
