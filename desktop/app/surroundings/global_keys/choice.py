"""Which way to global keys this system has, if any."""

from collections.abc import Callable, Mapping

from desktop.app.surroundings.global_keys.dbus_link import session_bus
from desktop.app.surroundings.global_keys.grabber import Grabber, OnPressed, OnTrouble
from desktop.app.surroundings.global_keys.portal_keys import PortalKeys

Maker = Callable[[OnPressed, OnTrouble], Grabber]


def way_of_this_system(environment: Mapping[str, str], platform: str) -> Maker | None:
    """None where only the desktop's own settings can bind a key. The imports are each system's own."""
    if platform == "win32":
        from desktop.app.surroundings.global_keys.windows_keys import WindowsKeys

        return WindowsKeys
    if platform == "darwin":
        from desktop.app.surroundings.global_keys.macos_keys import MacKeys

        return MacKeys
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return PortalKeys if session_bus(environment) else None
    if not environment.get("DISPLAY"):
        return None
    from desktop.app.surroundings.global_keys.x11_keys import X11Keys

    return X11Keys
