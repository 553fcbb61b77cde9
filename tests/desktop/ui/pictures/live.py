"""What is on screen during an interview: the session page, the overlay in its states, the keys."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.keyboard.key_list import KeyList
from desktop.ui.keyboard.keyboard_page import KeyboardPage
from desktop.ui.keys import KEYS, KeyTable
from desktop.ui.overlay.limits import WAYLAND
from desktop.ui.overlay.look import OverlayLook
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.page import Page
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from desktop.ui.trouble_line import TroubleList
from desktop.ui.troubles import troubles
from shared.events import AnswerEnded, ConsentWithdrawn, DeviceChanged, ServiceChanged, SessionPaused
from shared.ids import AnswerId, SegmentId
from shared.notices import AnswerGrew, InterimHeard, LagMeasured, LevelMeasured
from shared.setup import SessionSetup
from tests.desktop.ui.pictures.first_windows import LONG, SPOKEN
from tests.desktop.ui.scripted import NOW, SENTENCES, Script, answered, interview

EARLIER = (
    "What brings you to Fabrikam?",
    "How did you split the payment monolith, and what would you do differently today?",
    "What is the hardest bug that you have found?",
    "How do you decide what to leave alone?",
)


def talk() -> Script:
    """Six questions, the last one being answered while they already speak again."""
    script = interview()
    script.add(*SENTENCES, AnswerEnded(answer_id=AnswerId(1), outcome="complete"))
    script.say("microphone", "Our product manager wanted to switch everything over in one night.", 36)
    for number, text in enumerate(EARLIER, start=3):
        script.ask(number, text, number * 90)
        if number != 4:
            script.answer(
                number, [answered(number, "I cut cloud cost by 31 % at Contoso.", "supported", "F21")], end=True
            )
        script.say(
            "microphone",
            "Well, let me think about that for a moment. At Contoso we had a similar case.",
            number * 90 + 20,
        )
    script.ask(7, "And how would you measure whether it had been worth it?", 700)
    script.answer(7, [answered(7, "I would compare the lead time of a change before and after.", "general")])
    script.view.notice(AnswerGrew(answer_id=AnswerId(7), text="At Contoso we measured"))
    speak(script, "system", SPOKEN)
    script.levels(-40, -14)
    return script


def speak(script: Script, source: str, text: str, solid: int = 8) -> None:
    script.view.notice(
        InterimHeard(
            segment_id=SegmentId(f"{source}-99"),
            source="system" if source == "system" else "microphone",
            text=text,
            solid_words=solid,
            start=720 * 16_000,
            end=721 * 16_000,
        )
    )


def page_of(theme: Theme, script: Script, width: int, height: int) -> SessionPage:
    page = SessionPage(script.view, theme, now=lambda: NOW)
    growth = 1 + max(0.0, theme.text_percent / 100 - 1) / 2
    page.resize(QSize(width, height) * growth)
    page.setStyleSheet(f"SessionPage {{ background: {theme.colours.surface}; }}")
    page.setAutoFillBackground(True)
    palette = page.palette()
    palette.setColor(page.backgroundRole(), QColor(theme.colours.surface))
    page.setPalette(palette)
    return page


def session_wide(theme: Theme) -> QWidget:
    return page_of(theme, talk(), 1_020, 680)


def session_narrow(theme: Theme) -> QWidget:
    return page_of(theme, talk(), 652, 620)


def session_scrolled_up(theme: Theme) -> QWidget:
    script = talk()
    page = page_of(theme, script, 1_020, 680)
    page.show()
    QApplication.processEvents()
    page.transcript.list.verticalScrollBar().setValue(0)
    for number in range(3):
        script.say("system", "We would also love to hear about your team.", 730 + number)
    script.view.select(script.view.question_ids[1])
    return page


def session_troubled(theme: Theme) -> QWidget:
    script = trouble()
    page = page_of(theme, script, 780, 620)
    page.notice.say_clicks_go_through(True)
    return page


def session_beginning(theme: Theme) -> QWidget:
    script = Script(started=False)
    page = page_of(theme, script, 780, 620)
    page.notice.explain(WAYLAND)
    page.notice.act.click()
    return page


def session_answer_now(theme: Theme) -> QWidget:
    page = page_of(theme, talk(), 1_020, 680)
    page.wishes.answer_now()
    return page


def session_said_no(theme: Theme) -> QWidget:
    script = interview()
    script.add(ConsentWithdrawn())
    return page_of(theme, script, 780, 560)


def session_captions(theme: Theme) -> QWidget:
    script = Script(SessionSetup(company="Fabrikam", assistance="captions"))
    script.say("system", "Hi Maya, thanks for joining us.", 2)
    script.say("microphone", "Hi Daniel, nice to meet you.", 8)
    return page_of(theme, script, 780, 560)


def session_ending(theme: Theme) -> QWidget:
    page = page_of(theme, talk(), 780, 620)
    page.bar.say_ending()
    return page


def trouble() -> Script:
    script = talk()
    script.add(DeviceChanged(source="system", state="lost", device="Headphones", position=0))
    script.add(ServiceChanged(service="answers", state="unavailable", message="The key was refused."))
    script.view.notice(LagMeasured(lag_s=2.1))
    return script


def trouble_list(theme: Theme) -> QWidget:
    shown = TroubleList([each.words for each in troubles(trouble().view)], theme)
    shown.setWindowFlags(Qt.WindowType.Widget)
    shown.adjustSize()
    return shown


def shown(theme: Theme, script: Script, look: OverlayLook) -> Overlay:
    return Overlay(script.view, theme, look=look, now=lambda: NOW)


def overlay_all(theme: Theme) -> QWidget:
    return shown(theme, talk(), OverlayLook())


def overlay_outline(theme: Theme) -> QWidget:
    return shown(theme, talk(), OverlayLook(density="outline"))


def overlay_line(theme: Theme) -> QWidget:
    return shown(theme, trouble(), OverlayLook(density="line"))


def overlay_large_text(theme: Theme) -> QWidget:
    """Larger text, in a card that was not made for it."""
    overlay = shown(theme, talk(), OverlayLook(text_percent=150))
    overlay.resize_card(QSize(440, 420))
    return overlay


def overlay_small_text(theme: Theme) -> QWidget:
    return shown(theme, talk(), OverlayLook(text_percent=70))


def overlay_click_through(theme: Theme) -> QWidget:
    return shown(theme, talk(), OverlayLook(click_through=True))


def overlay_troubled(theme: Theme) -> QWidget:
    overlay = shown(theme, trouble(), OverlayLook())
    overlay.actions_of_person.answer_now()
    return overlay


def overlay_paused(theme: Theme) -> QWidget:
    script = talk()
    script.add(SessionPaused(), at=NOW)
    return shown(theme, script, OverlayLook(density="outline"))


def overlay_long_question(theme: Theme) -> QWidget:
    script = talk()
    script.ask(8, LONG, 760)
    return shown(theme, script, OverlayLook(density="outline"))


def captioned() -> Script:
    script = Script(SessionSetup(company="Fabrikam", assistance="captions"))
    script.say("microphone", "I have led the cut-over of the payment services at Northwind.", 2)
    script.view.notice(LevelMeasured(source="system", rms_db=-16, peak_db=-9))
    speak(script, "system", SPOKEN + " How would you decide what to split first and what to leave", solid=17)
    return script


def captions_large(theme: Theme) -> QWidget:
    return shown(theme, captioned(), OverlayLook())


def captions_line(theme: Theme) -> QWidget:
    return shown(theme, captioned(), OverlayLook(density="line"))


def captions_waiting(theme: Theme) -> QWidget:
    return shown(theme, Script(SessionSetup(assistance="captions")), OverlayLook())


def overlay_menu(theme: Theme) -> QWidget:
    overlay = shown(theme, talk(), OverlayLook(screen="HDMI-1", opacity=0.85))
    menu = overlay.make_menu()
    menu.ensurePolished()
    menu.setFixedSize(menu.sizeHint())
    return menu


def overlay_menu_opacity(theme: Theme) -> QWidget:
    overlay = shown(theme, talk(), OverlayLook(opacity=0.85))
    menu = next(part for part in overlay.make_menu().actions() if part.text() == "Opacity").menu()
    menu.setParent(None)
    menu.adjustSize()
    return menu


def key_list(theme: Theme) -> QWidget:
    return KeyList(KEYS, theme)


def keyboard(theme: Theme) -> QWidget:
    page = Page("Keyboard")
    settings = KeyboardPage(KeyTable({"pause": "Ctrl+Alt+P"}), theme)
    settings.rows["mark"].captured.emit("mark", "Ctrl+Return")
    settings.rows["dismiss"].field.listen()
    page.body.addWidget(settings)
    page.body.addStretch(1)
    window = QWidget()
    window.setObjectName("page")
    QVBoxLayout(window).addWidget(page)
    window.resize(QSize(600, 760) * (1 + max(0.0, theme.text_percent / 100 - 1) / 2))
    return window


SUBJECTS: tuple[Callable[[Theme], QWidget], ...] = (
    session_wide, session_narrow, session_scrolled_up, session_troubled, session_beginning, session_answer_now,
    session_said_no, session_captions, session_ending,
    trouble_list, overlay_all, overlay_outline, overlay_line, overlay_large_text, overlay_small_text,
    overlay_click_through, overlay_troubled, overlay_paused, overlay_long_question,
    captions_large, captions_line, captions_waiting, overlay_menu, overlay_menu_opacity, key_list, keyboard,
)  # fmt: skip
