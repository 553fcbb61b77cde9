"""What helps on macOS, where a missing permission looks like silence."""

from desktop.session.sound_check.vocabulary import Code

MACOS: dict[Code, str] = {
    "nothing_played": (
        "Plug in or switch on headphones or a loudspeaker, and choose it in System Settings, Sound, Output."
    ),
    "wrong_output": (
        "In System Settings, Sound, Output, choose the device on which you hear the interviewer. In your meeting "
        "program, choose the same one."
    ),
    "output_muted": (
        "In System Settings, Sound, Output, take away the tick at “Mute”, or press the key with the loudspeaker."
    ),
    "output_quiet": "In System Settings, Sound, Output, turn the output volume up to about 70 %.",
    "system_zeros": (
        "On a Mac a missing permission looks like silence. In System Settings, Privacy & Security, Screen & System "
        "Audio Recording, allow this program under “System Audio Recording Only”, then quit it and start it again. If "
        "you heard nothing yourself, look under Sound, Output."
    ),
    "system_silent": (
        "Listening to what a Mac plays needs macOS 14.4 or later and a permission: in System Settings, Privacy & "
        "Security, Screen & System Audio Recording, allow this program, then quit it and start it again."
    ),
    "microphone_silent": (
        "Plug the microphone in again, or another one, and choose it in System Settings, Sound, Input."
    ),
    "microphone_muted": (
        "In System Settings, Sound, Input, move the input volume up from zero, and look for a mute switch on the "
        "headset."
    ),
    "microphone_zeros": (
        "On a Mac a missing permission looks like silence. In System Settings, Privacy & Security, Microphone, "
        "allow this program (or the terminal that starts it), then quit it and start it again."
    ),
    "microphone_quiet": (
        "Speak again, nearer to it. If that does not help, turn the input volume up in System Settings, Sound, Input, "
        "or choose the microphone you really speak into."
    ),
    "microphone_clipping": (
        "Turn the input volume down in System Settings, Sound, Input, until loud words stay below the end of the bar; "
        "or move a little away from it."
    ),
}
